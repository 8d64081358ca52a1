using System.Text.Json;
using Connectors.Domain.Merging;

namespace Connectors.Domain.Updating.Planning;

/// <summary>What kind of value a question is about, and so by what a value of one's own is entered.</summary>
public enum QuestionKind
{
    /// <summary>Anything else, entered as JSON.</summary>
    Json,

    Number,

    /// <summary>A text of one line.</summary>
    Text,

    /// <summary>A text of several lines.</summary>
    Lines,

    /// <summary>The value of a header: one line of printable ASCII.</summary>
    Header,

    /// <summary>A whole endpoint, entered by its form.</summary>
    Endpoint,
}

/// <summary>Tells the kinds of questions apart. First match wins.</summary>
internal static class QuestionKinds
{
    /// <param name="decision">The question.</param>
    /// <param name="endpoint">The key of the endpoint that it is about; null where it is about none.</param>
    public static QuestionKind Of(Decision decision, string? endpoint) => decision switch
    {
        _ when endpoint is not null && decision.Path == $"endpoints[{endpoint}]" && Are(decision, JsonValueKind.Object) =>
            QuestionKind.Endpoint,
        _ when Are(decision, JsonValueKind.Number) => QuestionKind.Number,
        _ when !Are(decision, JsonValueKind.String) => QuestionKind.Json,
        _ when IsHeader(decision.Path) => QuestionKind.Header,
        _ when HasLines(decision.Mine) || HasLines(decision.Theirs) => QuestionKind.Lines,
        _ => QuestionKind.Text,
    };

    private static bool IsHeader(string path) =>
        path.Contains("].headers[", StringComparison.Ordinal) && path.EndsWith("].value", StringComparison.Ordinal);

    // JSON writes a line end in a text as an escape.
    private static bool HasLines(string? json) => json?.Contains("\\n", StringComparison.Ordinal) == true;

    private static bool Are(Decision decision, JsonValueKind kind) => IsOf(kind, decision.Mine) && IsOf(kind, decision.Theirs);

    private static bool IsOf(JsonValueKind kind, string? json)
    {
        if (json is null) return true;
        using var value = JsonDocument.Parse(json);
        return value.RootElement.ValueKind == kind;
    }
}
