using System.Globalization;
using System.Text.Json;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Authentication;
using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Web.Presentation;

/// <summary>One property of a part of a definition.</summary>
/// <param name="Label">Its label on the form.</param>
/// <param name="Lines">Its values, a line each.</param>
/// <param name="IsCode">Whether it is shown as code, since it is sent or computed literally.</param>
public sealed record PartFact(string Label, IReadOnlyList<string> Lines, bool IsCode);

/// <summary>The properties of the parts of a definition, under the labels of their forms. Absent ones are left out.</summary>
public static class PartFacts
{
    public static IReadOnlyList<PartFact> Of(Variable part) => Said(
    [
        Code("Key", part.Key),
        Text("Label", part.Label),
        Text("Help", part.Help),
        Code("Default", part.Default),
        Text("Required", part.Required ? "Yes" : "No"),
        Text("Secret", part.Secret ? "Yes" : null),
        Text("Advanced", part.Advanced ? "Yes" : null),
        .. Others(part.Unknown),
    ]);

    public static IReadOnlyList<PartFact> Of(AuthenticationMethod part) => Said(
    [
        Code("Key", part.Key),
        Text("Name", part.Name),
        Text("Type", MethodWords.Of(part.Type)),
        Text("Sent in", part.In is { } place ? MethodWords.Of(place) : null),
        Code("Name of the header or query parameter", part.Parameter),
        Code("Value sent", part.Value),
        Code("Authorization URL", part.AuthorizationUrl),
        Code("Token URL", part.TokenUrl),
        new PartFact("Scopes", part.Scopes, IsCode: true),
        Text("Client id and secret are sent", MethodWords.ClientAuthenticationOf(ClientAuthentications.TextOf(part), part.Type)),
        .. Others(part.Unknown, known: ClientAuthentications.Property),
    ]);

    public static IReadOnlyList<PartFact> Of(Endpoint part) => Said(
    [
        Code("Key", part.Key),
        Text("Name", part.Name),
        Code("Method", part.Method),
        Code("Path", part.Path),
        Text("Entity", part.Entity),
        Code("Records (JSONPath)", part.Records),
        Values("Query parameters", part.Query),
        Values("Headers", part.Headers),
        Code("Body", part.Body),
        Fields("Fields of the body", part.Fields),
        Fields("Fields of a record", part.Returns),
        Code("Content type of the body", part.ContentType),
        Text("Direction", part.EffectiveDirection == Direction.Receive ? "Receives" : "Sends"),
        Text("Deprecated since", part.Deprecated?.ToString("O", CultureInfo.InvariantCulture)),
        .. part.Pagination is { } pagination ? Of(pagination) : [],
        .. Others(part.Unknown),
    ]);

    /// <summary>Properties that this version does not know: kept and shown unchanged.</summary>
    public static IEnumerable<PartFact> Others(IDictionary<string, JsonElement>? unknown, string? known = null) =>
        (unknown ?? new Dictionary<string, JsonElement>())
            .Where(property => property.Key != known)
            .Select(property => Code(property.Key, property.Value.GetRawText()));

    private static IEnumerable<PartFact> Of(Pagination part) =>
    [
        Text("Pagination", PagingWords.Of(part.Type)),
        Code(PagingWords.ParameterOf(part.Type), part.Parameter),
        Code("Starts at", Number(part.First)),
        Code("Next-page URL in the response (JSONPath)", part.NextUrlPath),
        Code("Next token in the response (JSONPath)", part.TokenPath),
        Code("Query parameter for the token", part.TokenParameter),
        Code("Query parameter for the page size", part.SizeParameter),
        Code("Page size", Number(part.Size)),
        .. Others(part.Unknown),
    ];

    private static IReadOnlyList<PartFact> Said(IEnumerable<PartFact> facts) => [.. facts.Where(fact => fact.Lines.Count > 0)];

    private static PartFact Code(string label, string? value) => new(label, value is null ? [] : [value], IsCode: true);

    private static PartFact Text(string label, string? value) => new(label, value is null ? [] : [value], IsCode: false);

    private static PartFact Values(string label, IReadOnlyList<NamedValue> values) =>
        new(label, [.. values.SelectMany(Lines)], IsCode: true);

    private static PartFact Fields(string label, IReadOnlyList<Field> fields) =>
        new(label, [.. fields.Select(FieldLines.Line)], IsCode: true);

    private static IEnumerable<string> Lines(NamedValue value) =>
        Others(value.Unknown).SelectMany(other => other.Lines, (other, line) => $"{value.Key}, {other.Label}: {line}")
            .Prepend($"{value.Key}: {value.Value}");

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
