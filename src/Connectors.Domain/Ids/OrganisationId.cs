using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>One organisation of this installation.</summary>
[JsonConverter(typeof(IdInJson<OrganisationId>))]
public readonly record struct OrganisationId(Guid Value) : IId<OrganisationId>
{
    public static OrganisationId Create(Guid value) => new(value);

    public static OrganisationId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OrganisationId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
