using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>One rehearsal.</summary>
[JsonConverter(typeof(IdInJson<RehearsalId>))]
public readonly record struct RehearsalId(Guid Value) : IId<RehearsalId>
{
    public static RehearsalId Create(Guid value) => new(value);

    public static RehearsalId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RehearsalId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
