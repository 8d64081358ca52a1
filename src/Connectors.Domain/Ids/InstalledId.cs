using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>One connector of one organisation: an entry of the list, not a package.</summary>
[JsonConverter(typeof(IdInJson<InstalledId>))]
public readonly record struct InstalledId(Guid Value) : IId<InstalledId>
{
    public static InstalledId Create(Guid value) => new(value);

    public static InstalledId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out InstalledId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
