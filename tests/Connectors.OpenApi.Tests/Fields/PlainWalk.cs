using System.Text.Json.Nodes;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.OpenApi.Tests.Fields;

/// <summary>Walks a schema of Swagger 2.0 as JSON, without the library and without the import: what fields there should be.</summary>
internal sealed class PlainWalk(JsonNode document, bool isSent)
{
    private readonly SortedSet<string> _found = new(StringComparer.Ordinal);

    /// <returns>The places of values with their types, required ones with a star.</returns>
    public IReadOnlyCollection<string> Of(JsonNode? schema)
    {
        Walk(schema, "", false, []);
        return _found;
    }

    public static JsonNode? Resolved(JsonNode document, JsonNode? node)
    {
        while ((string?)(node as JsonObject)?["$ref"] is { } reference)
        {
            node = reference[2..].Split('/').Aggregate(document, (JsonNode? at, string name) =>
                at?[name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)]);
        }

        return node;
    }

    private void Walk(JsonNode? schema, string place, bool isRequired, IReadOnlyList<string> above)
    {
        var name = (string?)schema?["$ref"];
        var isCircle = name is not null && above.Contains(name);
        var resolved = Resolved(document, schema);
        if (place.Length > 0 && isSent && IsHidden(resolved, isRequired)) return;
        var properties = isCircle ? [] : Properties(resolved).ToList();
        IReadOnlyList<string> below = name is null ? above : [.. above, name];
        if (!isCircle && (string?)resolved?["type"] == "array" && resolved["items"] is { } items)
        {
            Walk(items, place + FieldPlace.Each, isRequired, below);
            return;
        }

        foreach (var (member, value) in properties)
            Walk(value, FieldPlace.Written(place, member), Required(resolved).Contains(member), below);
        if (place.Length > 0 && properties.Count == 0)
            _found.Add($"{place}{(isRequired ? "*" : "")}: {(isCircle ? "json" : TypeOf(resolved))}");
    }

    private static bool IsHidden(JsonNode? schema, bool isRequired) =>
        (bool?)schema?["readOnly"] == true
        || (!isRequired && (string?)schema?["x-ms-visibility"] == "internal" && schema["default"] is null);

    private IEnumerable<KeyValuePair<string, JsonNode?>> Properties(JsonNode? schema) =>
        ((schema?["allOf"] as JsonArray ?? []).Select(part => Resolved(document, part)).Prepend(schema))
            .SelectMany(part => part?["properties"] as JsonObject ?? [])
            .DistinctBy(property => property.Key);

    private static IEnumerable<string?> Required(JsonNode? schema) =>
        (schema?["required"] as JsonArray ?? []).Select(name => (string?)name);

    private static string TypeOf(JsonNode? schema) => (string?)schema?["type"] switch
    {
        "string" => "text",
        "integer" or "number" or "boolean" => (string)schema["type"]!,
        null when schema?["enum"] is not null => "text",
        _ => "json",
    };
}
