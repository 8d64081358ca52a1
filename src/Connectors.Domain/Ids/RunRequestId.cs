using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>One request of a run.</summary>
[JsonConverter(typeof(IdInJson<RunRequestId>))]
public readonly record struct RunRequestId(Guid Value) : IId<RunRequestId>
{
    public static RunRequestId Create(Guid value) => new(value);

    public static RunRequestId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RunRequestId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
