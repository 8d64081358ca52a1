using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>One record that a step of a run got.</summary>
[JsonConverter(typeof(IdInJson<RunRecordId>))]
public readonly record struct RunRecordId(Guid Value) : IId<RunRecordId>
{
    public static RunRecordId Create(Guid value) => new(value);

    public static RunRecordId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RunRecordId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
