using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Connectors.OpenApi;

/// <summary>Reads vendor extensions and other free values.</summary>
internal static class Vendor
{
    public static string? Text(IDictionary<string, IOpenApiExtension>? extensions, string name) => Scalar(Node(extensions, name));

    public static JsonNode? Node(IDictionary<string, IOpenApiExtension>? extensions, string name) =>
        extensions?.TryGetValue(name, out var extension) == true && extension is JsonNodeExtension node ? node.Node : null;

    /// <summary>Counts the extensions that nothing here reads.</summary>
    public static void NoteUnread(IDictionary<string, IOpenApiExtension>? extensions, string place, ImportNotes report)
    {
        foreach (var name in (extensions?.Keys ?? Enumerable.Empty<string>()).Where(name => !Read.Contains(name)))
        {
            if (name.StartsWith("x-ms-dynamic-", StringComparison.Ordinal))
                report.Count(
                    place,
                    "choices that the third party offers (x-ms-dynamic-…) were left out: enter the value",
                    name,
                    Importance.Limited);
            else report.Count(place, "vendor extensions (x-…) were left out: a definition has no place for them", name);
        }
    }

    private static readonly HashSet<string> Read = new(StringComparer.Ordinal)
    {
        "x-ms-summary", "x-ms-visibility", "x-ms-pageable", "x-ms-trigger", "x-ms-connector-metadata"
    };

    /// <summary>A text, number or flag as text; null for anything else.</summary>
    public static string? Scalar(JsonNode? node) => node?.GetValueKind() switch
    {
        // The library keeps null as a text.
        JsonValueKind.String when node.IsJsonNullSentinel() => null,
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.Number => node.ToJsonString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
