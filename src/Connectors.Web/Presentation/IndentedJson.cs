using System.Text.Encodings.Web;
using System.Text.Json;

namespace Connectors.Web.Presentation;

/// <summary>JSON as people read it.</summary>
public static class IndentedJson
{
    // The page encodes what it shows.
    private static readonly JsonSerializerOptions Options =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>JSON with a line for each value; any other text as it is.</summary>
    /// <remarks>A text with half of a surrogate pair is JSON, but can't be written again.</remarks>
    public static string Of(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return JsonSerializer.Serialize(json.RootElement, Options);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return text;
        }
    }
}
