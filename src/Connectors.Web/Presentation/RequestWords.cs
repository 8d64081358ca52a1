using System.Globalization;
using Connectors.Application.Runs;
using Connectors.Application.Runs.Content;
using Connectors.Domain.Requests;

namespace Connectors.Web.Presentation;

/// <summary>Requests of runs in words.</summary>
public static class RequestWords
{
    /// <summary>“3 requests · 23 records · retried once”.</summary>
    public static string Of(RunShape shape) =>
        $"{Wording.Count(shape.Requests, "request")} · {Wording.Count(shape.Records, "record")}" + shape.Retries switch
        {
            0 => "",
            1 => " · retried once",
            var times => $" · retried {times} times",
        };

    /// <summary>When a request was sent: “30 November 2026, 17:22:33.120 UTC”.</summary>
    public static string SentAt(RunRequest request) =>
        request.SentAt.ToString("d MMMM yyyy, HH:mm:ss.fff 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>What the response to a failed request says of it; null where it says nothing.</summary>
    public static string? Reason(RunRequest request) =>
        request is { Outcome: RequestOutcome.Failed, Content.Received: { } received } ? AnswerReason.In(received) : null;

    /// <summary>Headers, and a body below them; JSON with a line for each value.</summary>
    public static string Text(string headers, string? body) =>
        string.IsNullOrEmpty(body) ? headers : $"{headers}\n\n{IndentedJson.Of(body)}";

    /// <summary>What is said of a body that was cut: “The first 4,000 of 81,220 characters.”</summary>
    public static string? Cut(RequestContent content) => content is { IsCut: true, Received: { } received }
        ? string.Create(CultureInfo.InvariantCulture, $"The first {received.Length:N0} of {content.Length:N0} characters.")
        : null;

    /// <summary>“2 failed or unanswered”.</summary>
    public static string Problems(RunShape shape) =>
        shape.Problems == 1 ? "1 failed or unanswered" : $"{shape.Problems} failed or unanswered";

    /// <summary>The heading of those that are shown.</summary>
    public static string Problems(RunShapeExcerpt excerpt) =>
        Problems(excerpt.Shape) + (excerpt.Problems.Count < excerpt.Shape.Problems ? $"; latest {excerpt.Problems.Count} shown" : "");

    /// <summary>The status of the response, if there is one.</summary>
    public static string Of(RunRequest request) => request switch
    {
        { Status: { } status } => status.ToString(CultureInfo.InvariantCulture),
        { Outcome: RequestOutcome.Unanswered } => "no response yet",
        { Outcome: RequestOutcome.Shown } => "not sent",
        _ => "no response",
    };

    /// <summary>The style of an outcome, which its words come before.</summary>
    public static string TagOf(RequestOutcome outcome) => outcome switch
    {
        RequestOutcome.Good => "tag-good",
        RequestOutcome.Unanswered => "tag-attention",
        RequestOutcome.Failed => "tag-bad",
        RequestOutcome.Shown => "",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "An outcome without a style."),
    };
}
