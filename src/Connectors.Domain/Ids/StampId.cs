using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>What has a stamp of its data: an organisation, or the catalogue that all share.</summary>
[JsonConverter(typeof(IdInJson<StampId>))]
public readonly record struct StampId(Guid Value) : IId<StampId>
{
    public static StampId Create(Guid value) => new(value);

    public static StampId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out StampId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();

    public static StampId Catalogue => default;

    public static StampId Of(OrganisationId organisation) => new(organisation.Value);
}
