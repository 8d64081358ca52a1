using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Reading;

namespace Connectors.OpenApi.Reading;

/// <summary>Turns bytes from outside into a JSON tree that is safe to hand on: of bounded size and depth, with each name once.</summary>
internal static class SourceText
{
    public const int LargestBytes = 16 * 1024 * 1024;
    public const int DeepestLevel = 200;

    private const string HalfPairMessage = "The text contains half of a surrogate pair (\\ud800 to \\udfff). Write the whole character.";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = DeepestLevel, AllowDuplicateProperties = false };

    /// <returns>The tree, or null and the fault.</returns>
    public static JsonNode? Read(ReadOnlyMemory<byte> document, out Fault? fault)
    {
        if (document.Span.StartsWith("\uFEFF"u8)) document = document[3..];
        fault = Unreadable(document.Span) is { } message ? new Fault("", message) : null;
        if (fault is not null) return null;
        return IsJson(document.Span) ? ReadJson(document, out fault) : YamlText.Read(document, out fault);
    }

    private static string? Unreadable(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LargestBytes) return $"The document is larger than 16 MB ({bytes.Length:N0} bytes). Import a part of it.";
        if (bytes.Trim(" \t\r\n"u8).IsEmpty) return "The document is empty. OpenAPI starts with a version, such as openapi: 3.0.1.";
        if (bytes.Contains((byte)0)) return "The document is UTF-16 or not text. Save it as UTF-8.";
        return Utf8.IsValid(bytes) ? null : "The document is not UTF-8. Save it as UTF-8.";
    }

    internal static bool IsJson(ReadOnlySpan<byte> bytes) =>
        bytes.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..] && !LooksLikeFlowYaml(bytes);

    // { openapi: 3.0.1 } is YAML: in JSON a quote or the closing brace follows the brace.
    private static bool LooksLikeFlowYaml(ReadOnlySpan<byte> bytes) =>
        bytes.TrimStart(" \t\r\n"u8)[1..].TrimStart(" \t\r\n"u8)
            is [not ((byte)'"' or (byte)'}' or (byte)'{' or (byte)'[' or (byte)']' or (byte)'/'), ..];

    private static JsonNode? ReadJson(ReadOnlyMemory<byte> document, out Fault? fault)
    {
        fault = null;
        try
        {
            using var parsed = JsonDocument.Parse(document, Options);
            if (HalfPair(parsed.RootElement, "") is not { } place) return JsonNode.Parse(document.Span, documentOptions: Options);
            fault = new SourceLines(document).Place([new Fault(place, HalfPairMessage)])[0];
        }
        catch (InvalidOperationException)
        {
            // A name that is none: found while names are compared, before there is a tree to look for its place in.
            fault = new Fault("", HalfPairMessage);
        }
        catch (JsonException broken)
        {
            fault = broken.Message.Contains("uplicate", StringComparison.Ordinal) && JsonPlaces.Duplicates(document.Span) is [{ } twice, ..]
                ? twice
                : JsonSyntax.FaultOf(broken, document.Span);
        }

        return null;
    }

    /// <summary>The place of the first text that cannot become a string.</summary>
    private static string? HalfPair(JsonElement element, string place) => element.ValueKind switch
    {
        JsonValueKind.String => IsText(element.GetRawText()) ? null : place,
        JsonValueKind.Object => element.EnumerateObject()
            .Select(property => IsName(property) ? HalfPair(property.Value, $"{place}/{Pointer.Escape(property.Name)}") : place)
            .FirstOrDefault(found => found is not null),
        JsonValueKind.Array => element.EnumerateArray()
            .Select((item, index) => HalfPair(item, $"{place}/{index}"))
            .FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static bool IsName(JsonProperty property)
    {
        try
        {
            return property.Name.Length >= 0;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsText(string json)
    {
        if (!json.Contains("\\u", StringComparison.Ordinal)) return true;
        try
        {
            return JsonSerializer.Deserialize<string>(json) is not null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
