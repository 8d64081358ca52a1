using Connectors.Application.Runs.Content;
using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Outbound.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Runs;

/// <summary>Reads the requests of runs: an excerpt, and all of them page by page.</summary>
public sealed class RunRequests(ConnectorsDbContext db, CredentialVault vault)
{
    /// <summary>How many of each kind an excerpt holds.</summary>
    public const int ExcerptSize = 10;

    /// <summary>The shapes that made requests so far, in their order.</summary>
    public async Task<IReadOnlyList<RunShape>> ShapesAsync(RunId run, CancellationToken cancel) =>
        await Shapes(db, run).ToListAsync(cancel);

    /// <summary>The same, each with the requests that people look for.</summary>
    public async Task<IReadOnlyList<RunShapeExcerpt>> ExcerptsAsync(RunId run, CancellationToken cancel)
    {
        var excerpts = new List<RunShapeExcerpt>();
        foreach (var shape in await ShapesAsync(run, cancel))
        {
            var problems = shape.Problems == 0 ? [] : await Problems(db, run, shape).ToListAsync(cancel);
            var latest = await Latest(db, run, shape).ToListAsync(cancel);
            problems.Reverse();
            latest.Reverse();
            excerpts.Add(new RunShapeExcerpt(shape, [.. problems.Select(Opened)], [.. latest.Select(Opened)]));
        }

        return excerpts;
    }

    /// <summary>Requests of a shape in their order.</summary>
    /// <param name="run">The run.</param>
    /// <param name="shape">One of its shapes.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Page<RunRequest>> PageAsync(RunId run, RunShape shape, int page, CancellationToken cancel) =>
        (await All(db, run, shape).ToPageAsync((page, shape.Requests), cancel)).As(Opened);

    private RunRequest Opened(RunRequest request) => request with
    {
        Content = request.OldBody is { } body ? new RequestContent(body) : ContentVault.Open<RequestContent>(vault, request.Locked),
    };

    internal static IQueryable<RunShape> Shapes(ConnectorsDbContext db, RunId run) =>
        from judged in Judged(db.FlowRunRequests.Where(row => row.RunId == run))
        group judged by judged.Row.Position into shape
        orderby shape.Key
        select new RunShape(
            shape.Key,
            shape.Max(judged => judged.Row.Shape)!,
            shape.Count(),
            shape.Sum(judged => (long)judged.Row.Records),
            shape.Sum(judged => (long)judged.Row.Retries),
            shape.Count(judged => judged.Outcome == RequestOutcome.Failed || judged.Outcome == RequestOutcome.Unanswered),
            shape.Min(judged => judged.Row.Number),
            shape.Max(judged => judged.Row.Number));

    internal static IQueryable<RunRequest> Problems(ConnectorsDbContext db, RunId run, RunShape shape) =>
        Requests(Last(db, run, shape)
            .Where(judged => judged.Outcome == RequestOutcome.Failed || judged.Outcome == RequestOutcome.Unanswered)
            .Take(ExcerptSize));

    internal static IQueryable<RunRequest> Latest(ConnectorsDbContext db, RunId run, RunShape shape) =>
        Requests(Last(db, run, shape)
            .Where(judged => judged.Outcome == RequestOutcome.Good || judged.Outcome == RequestOutcome.Shown)
            .Take(ExcerptSize));

    internal static IQueryable<RunRequest> All(ConnectorsDbContext db, RunId run, RunShape shape) =>
        Requests(Judged(Of(db, run, shape).OrderBy(row => row.Number)));

    private static IQueryable<JudgedRequest> Last(ConnectorsDbContext db, RunId run, RunShape shape) =>
        Judged(Of(db, run, shape).OrderByDescending(row => row.Number));

    // Shapes run one after the other, so that between the numbers of one the index finds its requests at once.
    private static IQueryable<FlowRunRequestRow> Of(ConnectorsDbContext db, RunId run, RunShape shape) => db.FlowRunRequests
        .Where(row => row.RunId == run && row.Number >= shape.First && row.Number <= shape.Last && row.Position == shape.Position);

    // The one place that says what failed and what has no answer.
    private static IQueryable<JudgedRequest> Judged(IQueryable<FlowRunRequestRow> rows) => rows.Select(row => new JudgedRequest
    {
        Row = row,
        Outcome = row.IsPreview ? RequestOutcome.Shown
            : row.Error != null ? RequestOutcome.Failed
            : row.Status == null ? RequestOutcome.Unanswered
            : RequestOutcome.Good,
    });

    private static IQueryable<RunRequest> Requests(IQueryable<JudgedRequest> judged) => judged.Select(one => new RunRequest(
        one.Row.Number,
        one.Outcome,
        one.Row.Method,
        one.Row.Url,
        one.Row.Headers,
        one.Row.SentAt,
        one.Row.Status,
        one.Row.Milliseconds,
        one.Row.Error)
    {
        Locked = one.Row.Content,
        OldBody = one.Row.Body,
    });

    private sealed class JudgedRequest
    {
        public required FlowRunRequestRow Row { get; init; }

        public RequestOutcome Outcome { get; init; }
    }
}
