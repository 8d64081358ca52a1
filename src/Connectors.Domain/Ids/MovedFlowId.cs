using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>One flow of one move.</summary>
[JsonConverter(typeof(IdInJson<MovedFlowId>))]
public readonly record struct MovedFlowId(Guid Value) : IId<MovedFlowId>
{
    public static MovedFlowId Create(Guid value) => new(value);

    public static MovedFlowId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MovedFlowId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
