using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>One hold, which keeps a connector at its version.</summary>
[JsonConverter(typeof(IdInJson<UpdateHoldId>))]
public readonly record struct UpdateHoldId(Guid Value) : IId<UpdateHoldId>
{
    public static UpdateHoldId Create(Guid value) => new(value);

    public static UpdateHoldId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UpdateHoldId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
