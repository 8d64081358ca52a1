using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>One run of a flow.</summary>
[JsonConverter(typeof(IdInJson<RunId>))]
public readonly record struct RunId(Guid Value) : IId<RunId>
{
    public static RunId Create(Guid value) => new(value);

    public static RunId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RunId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
