using System.Globalization;
using Connectors.Application.Runs;

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
        _ => "no response",
    };

    /// <summary>The style of an outcome, which its words come before.</summary>
    public static string TagOf(RequestOutcome outcome) => outcome switch
    {
        RequestOutcome.Good => "tag-good",
        RequestOutcome.Unanswered => "tag-attention",
        RequestOutcome.Failed => "tag-bad",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "An outcome without a style."),
    };
}
