using Connectors.Application.Runs.Content;
using Connectors.Domain.Reasons;

namespace Connectors.Application.Runs;

/// <summary>The state of a request of a run.</summary>
public enum RequestOutcome
{
    /// <summary>It was answered, and the answer is good.</summary>
    Good = 0,

    /// <summary>No response: it is under way, or the process that sent it stopped.</summary>
    Unanswered = 1,

    /// <summary>What came of it is a fault.</summary>
    Failed = 2,

    /// <summary>A test shows it, and it was not sent.</summary>
    Shown = 3,
}

/// <summary>A request of a run.</summary>
/// <param name="Number">Its place among all requests of the run, from 1.</param>
/// <param name="Outcome">Its state.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Url">With its secrets masked, as the headers and the body have theirs.</param>
/// <param name="Headers">A line each.</param>
/// <param name="SentAt">When (UTC).</param>
/// <param name="Status">The HTTP status; null where there was no answer.</param>
/// <param name="Milliseconds">How long it took; null while it is under way.</param>
/// <param name="Error">What is wrong; null where nothing is.</param>
public sealed record RunRequest(
    int Number,
    RequestOutcome Outcome,
    string Method,
    string Url,
    string Headers,
    DateTime SentAt,
    int? Status,
    double? Milliseconds,
    Reason? Error)
{
    /// <summary>What was sent and received; null where it is not kept.</summary>
    public RequestContent? Content { get; init; }

    /// <summary>The same as it is stored.</summary>
    internal string? Locked { get; init; }

    /// <summary>The body of a request that is older than <see cref="Content"/>.</summary>
    internal string? OldBody { get; init; }
}

/// <summary>A shape of a run, and what it did altogether.</summary>
/// <param name="Position">From 1.</param>
/// <param name="Name">The endpoint and the instance, as they were called when it ran.</param>
/// <param name="Requests">How many it made.</param>
/// <param name="Records">How many came.</param>
/// <param name="Retries">How often one of them was sent again.</param>
/// <param name="Problems">How many failed or have no answer.</param>
/// <param name="First">The number of its first one.</param>
/// <param name="Last">The number of its last one.</param>
public sealed record RunShape(int Position, string Name, int Requests, long Records, long Retries, int Problems, int First, int Last);

/// <summary>A shape with those of its requests that people look for.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Problems">What failed or has no answer: the last ones, in their order.</param>
/// <param name="Latest">The last ones of the others, in their order.</param>
public sealed record RunShapeExcerpt(RunShape Shape, IReadOnlyList<RunRequest> Problems, IReadOnlyList<RunRequest> Latest)
{
    public bool IsWhole => Problems.Count + Latest.Count == Shape.Requests;
}
