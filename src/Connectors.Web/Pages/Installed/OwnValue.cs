using System.Text.Json;
using Connectors.Domain.Requests;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Web.Pages;

/// <summary>A value of one's own, as it was typed for a question.</summary>
/// <param name="Json">As JSON; null where it is not right.</param>
/// <param name="Fault">What is wrong with it, beside the field; null where nothing is.</param>
public sealed record OwnValue(string? Json, string? Fault)
{
    /// <param name="question">The question; null where no such question is asked.</param>
    /// <param name="typed">What was typed.</param>
    public static OwnValue Of(Question? question, string? typed) => question switch
    {
        { Kind: QuestionKind.Header } when HeaderRule.Fault(typed ?? "") is { } fault => new OwnValue(null, fault),
        { IsText: true } => new OwnValue(JsonSerializer.Serialize(typed ?? ""), null),
        { Kind: QuestionKind.Endpoint } when string.IsNullOrWhiteSpace(typed) => new OwnValue(null, "Edit the endpoint first."),
        _ when string.IsNullOrWhiteSpace(typed) => new OwnValue(null, "Enter a value."),
        { Kind: QuestionKind.Number } when KindOf(typed) != JsonValueKind.Number => new OwnValue(null, "Enter a number."),
        _ when KindOf(typed) is null => new OwnValue(null, """Not valid JSON. Example: {"key": "value"}."""),
        _ => new OwnValue(typed, null),
    };

    /// <summary>A value as it is typed.</summary>
    /// <param name="question">The question.</param>
    /// <param name="json">The value as JSON.</param>
    public static string Typed(Question question, string json) =>
        question.IsText && json.Length > 0 ? JsonSerializer.Deserialize<string>(json)! : json;

    private static JsonValueKind? KindOf(string typed)
    {
        try
        {
            using var json = JsonDocument.Parse(typed);
            return json.RootElement.ValueKind;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
