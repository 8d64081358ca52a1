using System.Text.Json;
using System.Text.Json.Nodes;

namespace Connectors.OpenApi.Collections.Requests;

/// <summary>Reads members of JSON that may be anything: what is of another kind counts as absent.</summary>
internal static class JsonMembers
{
    private const int MostCharacters = 2_000_000;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    public static JsonNode? At(this JsonNode? node, string name) => (node as JsonObject)?[name];

    /// <summary>A text, number or flag as text; null for anything else, and for an empty text.</summary>
    public static string? Text(this JsonNode? node, string name) => Vendor.Scalar(node.At(name)) is { Length: > 0 } text ? text : null;

    public static bool Flag(this JsonNode? node, string name) => node.At(name)?.GetValueKind() == JsonValueKind.True;

    /// <summary>The members of a list, with their places; nothing for anything else.</summary>
    public static IEnumerable<(JsonNode? Node, string Place)> Each(this JsonNode? node, string place) =>
        (node as JsonArray ?? []).Select((member, index) => (member, $"{place}/{index}"));

    /// <summary>The rows of a list that have a name and are switched on.</summary>
    /// <param name="node">The list.</param>
    /// <param name="name">The property with the name.</param>
    public static IEnumerable<JsonNode> Rows(this JsonNode? node, string name) =>
        (node as JsonArray ?? []).OfType<JsonObject>().Where(row => row.Text(name) is not null && !row.Flag("disabled"));

    /// <summary>Reads a text as JSON.</summary>
    /// <returns>Null where it is not JSON, or longer than 2 million characters.</returns>
    public static JsonNode? Parse(string text)
    {
        if (text.Length > MostCharacters) return null;
        try
        {
            return JsonNode.Parse(text, documentOptions: Options);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
