using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>One flow.</summary>
[JsonConverter(typeof(IdInJson<FlowId>))]
public readonly record struct FlowId(Guid Value) : IId<FlowId>
{
    public static FlowId Create(Guid value) => new(value);

    public static FlowId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FlowId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
