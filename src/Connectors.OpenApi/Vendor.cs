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

    /// <summary>A text, number or flag as text; null for anything else.</summary>
    public static string? Scalar(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.Number => node.ToJsonString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
