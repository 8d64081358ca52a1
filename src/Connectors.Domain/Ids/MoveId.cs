using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>One move from a version of a connector to another.</summary>
[JsonConverter(typeof(IdInJson<MoveId>))]
public readonly record struct MoveId(Guid Value) : IId<MoveId>
{
    public static MoveId Create(Guid value) => new(value);

    public static MoveId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MoveId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
