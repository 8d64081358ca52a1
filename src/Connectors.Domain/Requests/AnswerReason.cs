using System.Text.Json;

namespace Connectors.Domain.Requests;

/// <summary>Finds in a response why a third party rejected a request.</summary>
public static class AnswerReason
{
    private const int Longest = 300, Deepest = 4;

    /// <summary>Where third parties put it, the most telling first.</summary>
    private static readonly string[] Names =
        ["error_description", "detail", "message", "error_message", "title", "error", "errors", "fault", "reason"];

    /// <param name="body">The response's body.</param>
    /// <returns>Its first line, cut; null where it is no JSON or says nothing.</returns>
    public static string? In(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return Find(json.RootElement, Deepest) is { Length: > 0 } text ? Cut(text.Trim().Split('\n')[0].TrimEnd()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Find(JsonElement element, int depth) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Array when depth > 0 => element.EnumerateArray().Select(item => Find(item, depth - 1)).FirstOrDefault(IsText),
        JsonValueKind.Object when depth > 0 => Names
            .Select(name => element.TryGetProperty(name, out var value) ? Find(value, depth - 1) : null)
            .FirstOrDefault(IsText),
        _ => null,
    };

    private static bool IsText(string? text) => !string.IsNullOrWhiteSpace(text);

    private static string Cut(string text) => text.Length <= Longest ? text : text[..Longest] + "…";
}
