using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Web.Presentation;
using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Web.Pages;

/// <summary>The fields of an endpoint, each with a form of its own.</summary>
/// <param name="Connector">The connector.</param>
/// <param name="Endpoint">The endpoint as it is saved.</param>
public sealed record FieldList(InstalledId Connector, Endpoint Endpoint)
{
    /// <summary>Both lists: their titles, what they are called in addresses, and their fields.</summary>
    public IEnumerable<(string Title, string List, IReadOnlyList<Field> Fields)> Lists =>
    [
        ("Body", "fields", Endpoint.Fields),
        ("Record", EditFieldModel.OfRecords, Endpoint.Returns),
    ];

    /// <summary>The form of a field.</summary>
    /// <param name="list">The list that it is in.</param>
    /// <param name="field">The field; null for a new one.</param>
    public string Address(string list, Field? field)
    {
        var query = QueryString.Create("endpoint", Endpoint.Key).Add("list", list);
        return $"/connectors/{Connector}/field{(field is null ? query : query.Add("key", field.Key))}";
    }

    /// <summary>What a line of the endpoint's form does not show: “E-mail · email · open, paid · default open”.</summary>
    public static string Details(Field field) => string.Join(" · ", new[]
    {
        field.Label,
        field.Format,
        field.Allowed.Count > 0 ? string.Join(", ", field.Allowed.Take(5)) + (field.Allowed.Count > 5 ? ", …" : "") : null,
        field.Default is { } usual ? $"default {Wording.Value(usual)}" : null,
    }.Where(part => !string.IsNullOrEmpty(part)));
}
