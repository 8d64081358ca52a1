using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>The counts of one step of a run.</summary>
[JsonConverter(typeof(IdInJson<RunPassId>))]
public readonly record struct RunPassId(Guid Value) : IId<RunPassId>
{
    public static RunPassId Create(Guid value) => new(value);

    public static RunPassId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RunPassId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
