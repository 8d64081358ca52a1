using Connectors.Data;
using Connectors.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Runs;

/// <summary>The state of a request of a run.</summary>
public enum RequestOutcome
{
    /// <summary>It was answered, and the answer is good.</summary>
    Good = 0,

    /// <summary>No response: it is under way, or the process that sent it stopped.</summary>
    Unanswered = 1,

    /// <summary>What came of it is a fault, said in words.</summary>
    Failed = 2,
}

/// <summary>A request of a run.</summary>
/// <param name="Number">Its place among all requests of the run, from 1.</param>
/// <param name="Outcome">Its state.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Url">With its secrets masked, as the headers and the body have theirs.</param>
/// <param name="Headers">A line each.</param>
/// <param name="Body">Null where nothing was sent.</param>
/// <param name="Status">The HTTP status; null where there was no answer.</param>
/// <param name="Milliseconds">How long it took; null while it is under way.</param>
/// <param name="Error">What is wrong, in words; null where nothing is.</param>
public sealed record RunRequest(
    int Number,
    RequestOutcome Outcome,
    string Method,
    string Url,
    string Headers,
    string? Body,
    int? Status,
    double? Milliseconds,
    string? Error);

/// <summary>A shape of a run, and what it did altogether.</summary>
/// <param name="Position">From 1.</param>
/// <param name="Name">The endpoint and the instance, as they were called when it ran.</param>
/// <param name="Requests">How many it made.</param>
/// <param name="Records">How many came.</param>
/// <param name="Retries">How often one of them was sent again.</param>
/// <param name="Problems">How many failed or have no answer.</param>
/// <param name="Last">The number of its last one.</param>
public sealed record RunShape(int Position, string Name, int Requests, long Records, long Retries, int Problems, int Last);

/// <summary>A shape with those of its requests that people look for.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Problems">What failed or has no answer, newest first.</param>
/// <param name="Latest">The last ones of the others, newest first.</param>
public sealed record RunShapeExcerpt(RunShape Shape, IReadOnlyList<RunRequest> Problems, IReadOnlyList<RunRequest> Latest)
{
    public bool IsWhole => Problems.Count + Latest.Count == Shape.Requests;
}

/// <summary>Reads the requests of runs: an excerpt, and all of them page by page.</summary>
public sealed class RunRequests(ConnectorsDbContext db)
{
    public const int PageSize = 50;

    /// <summary>How many of each kind an excerpt holds.</summary>
    public const int ExcerptSize = 10;

    /// <summary>The shapes that made requests so far, in their order.</summary>
    public async Task<IReadOnlyList<RunShape>> ShapesAsync(Guid run, CancellationToken cancel) => await Shapes(db, run).ToListAsync(cancel);

    /// <summary>The same, each with the requests that people look for.</summary>
    public async Task<IReadOnlyList<RunShapeExcerpt>> ExcerptsAsync(Guid run, CancellationToken cancel)
    {
        var excerpts = new List<RunShapeExcerpt>();
        foreach (var shape in await ShapesAsync(run, cancel))
        {
            var problems = shape.Problems == 0 ? [] : await Problems(db, run, shape).ToListAsync(cancel);
            excerpts.Add(new RunShapeExcerpt(shape, problems, await Latest(db, run, shape).ToListAsync(cancel)));
        }

        return excerpts;
    }

    /// <summary>Requests of a shape, newest first.</summary>
    /// <param name="run">The run.</param>
    /// <param name="shape">One of its shapes.</param>
    /// <param name="page">From 1, each of <see cref="PageSize"/>.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<RunRequest>> PageAsync(Guid run, RunShape shape, int page, CancellationToken cancel) =>
        await Page(db, run, shape, page).ToListAsync(cancel);

    internal static IQueryable<RunShape> Shapes(ConnectorsDbContext db, Guid run) =>
        from judged in Judged(db.FlowRunRequests.Where(row => row.RunId == run))
        group judged by judged.Row.Position into shape
        orderby shape.Key
        select new RunShape(
            shape.Key,
            shape.Max(judged => judged.Row.Shape)!,
            shape.Count(),
            shape.Sum(judged => (long)judged.Row.Records),
            shape.Sum(judged => (long)judged.Row.Retries),
            shape.Count(judged => judged.Outcome != RequestOutcome.Good),
            shape.Max(judged => judged.Row.Number));

    internal static IQueryable<RunRequest> Problems(ConnectorsDbContext db, Guid run, RunShape shape) =>
        Requests(Of(db, run, shape).Where(judged => judged.Outcome != RequestOutcome.Good).Take(ExcerptSize));

    internal static IQueryable<RunRequest> Latest(ConnectorsDbContext db, Guid run, RunShape shape) =>
        Requests(Of(db, run, shape).Where(judged => judged.Outcome == RequestOutcome.Good).Take(ExcerptSize));

    internal static IQueryable<RunRequest> Page(ConnectorsDbContext db, Guid run, RunShape shape, int page) =>
        Requests(Of(db, run, shape).Skip((Math.Clamp(page, 1, 1_000_000) - 1) * PageSize).Take(PageSize));

    // Shapes run one after the other, so that from the last number of one back the index finds its requests at once.
    private static IQueryable<JudgedRequest> Of(ConnectorsDbContext db, Guid run, RunShape shape) => Judged(db.FlowRunRequests
        .Where(row => row.RunId == run && row.Number <= shape.Last && row.Position == shape.Position)
        .OrderByDescending(row => row.Number));

    // The one place that says what failed and what has no answer.
    private static IQueryable<JudgedRequest> Judged(IQueryable<FlowRunRequestRow> rows) => rows.Select(row => new JudgedRequest
    {
        Row = row,
        Outcome = row.Error != null ? RequestOutcome.Failed : row.Status == null ? RequestOutcome.Unanswered : RequestOutcome.Good,
    });

    private static IQueryable<RunRequest> Requests(IQueryable<JudgedRequest> judged) => judged.Select(one => new RunRequest(
        one.Row.Number,
        one.Outcome,
        one.Row.Method,
        one.Row.Url,
        one.Row.Headers,
        one.Row.Body,
        one.Row.Status,
        one.Row.Milliseconds,
        one.Row.Error));

    private sealed class JudgedRequest
    {
        public required FlowRunRequestRow Row { get; init; }

        public RequestOutcome Outcome { get; init; }
    }
}
