using Connectors.Application.Flows;
using Connectors.Application.Runs.Content;
using Connectors.Application.Runs.Passing;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;
using Connectors.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Runs;

/// <summary>A request that was written down.</summary>
internal sealed record LoggedRequest(FlowRunRequestRow Row, RenderedRequest Request, RequestContent Content);

/// <summary>Writes down the requests of a run, masked: each before it is sent, so that a crash leaves a trace of it.</summary>
internal sealed class RunLog(ConnectorsDbContext db, TimeProvider time, FlowRunRow run, ContentVault vault)
{
    private const int LongestText = 2_000, LongestShape = 400, LongestMethod = 30;
    private readonly List<StepFault> _faults = [];
    private int _number;

    public OrganisationId Organisation => run.OrganisationId;

    public bool IsTest => run.IsTest;

    /// <summary>The records that its steps get.</summary>
    public RunRecords Records { get; } = new(db, vault, run);

    /// <summary>What the step that runs has passed on so far; null where a stop before its end passes nothing on.</summary>
    public PassedOn? Accepted { get; set; }

    /// <summary>What went wrong without stopping the run.</summary>
    public IReadOnlyList<StepFault> Faults => _faults;

    public void Add(StepFault fault) => _faults.Add(fault);

    public async Task<LoggedRequest> SendingAsync(Shape shape, RenderedRequest request, CancellationToken cancel)
    {
        var logged = ToLogged(shape, request);
        await AddAsync(logged.Row, cancel);
        return logged;
    }

    /// <summary>Writes down a request that a test does not send.</summary>
    public async Task ShownAsync(Shape shape, RenderedRequest request, CancellationToken cancel)
    {
        var row = ToLogged(shape, request).Row;
        row.IsPreview = true;
        await AddAsync(row, cancel);
        db.Entry(row).State = EntityState.Detached;
    }

    public async Task AnsweredAsync(LoggedRequest logged, Answer answer, int records, Reason? fault, CancellationToken cancel)
    {
        var row = logged.Row;
        (row.Status, row.Milliseconds, row.Retries, row.Records) =
            (answer.Status, answer.Duration.TotalMilliseconds, answer.Retries, records);
        row.Error = fault;
        row.Content = vault.Lock(logged.Content.With(logged.Request, answer, fault is not null));
        // A run has as many records as its first shape brought; the others pass them on.
        if (row.Position == 1) run.Records += records;
        await SaveAsync(row, cancel);
        // Otherwise each of many requests would look through all those before it.
        db.Entry(row).State = EntityState.Detached;
    }

    private LoggedRequest ToLogged(Shape shape, RenderedRequest request)
    {
        var content = RequestContent.Of(request);
        return new LoggedRequest(
            new FlowRunRequestRow
            {
                Id = db.NewId<RunRequestId>(),
                OrganisationId = run.OrganisationId,
                RunId = run.Id,
                Number = ++_number,
                Position = shape.Position,
                Shape = KeptText.Cut($"{shape.EndpointName} · {shape.Instance}", LongestShape),
                Method = KeptText.Cut(request.Method, LongestMethod),
                Url = KeptText.Cut(request.Url.ToString(), LongestText),
                Headers = KeptText.Cut(
                    string.Join('\n', request.Headers.Select(header => $"{header.Name}: {header.Value}")), LongestText),
                Content = vault.Lock(content),
                SentAt = time.GetUtcNow().UtcDateTime,
            },
            request,
            content);
    }

    private Task AddAsync(FlowRunRequestRow row, CancellationToken cancel)
    {
        db.FlowRunRequests.Add(row);
        return SaveAsync(row, cancel);
    }

    /// <summary>Keeps how many records went no further at a step.</summary>
    public Task LeftOutAsync(Shape shape, LeftOut leftOut, CancellationToken cancel)
    {
        db.FlowRunPasses.Add(new FlowRunPassRow
        {
            Id = db.NewId<RunPassId>(),
            OrganisationId = run.OrganisationId,
            RunId = run.Id,
            Position = shape.Position,
            Shape = KeptText.Cut($"{shape.EndpointName} · {shape.Instance}", LongestShape),
            Came = leftOut.Came,
            Filtered = leftOut.Filtered,
            Unmatched = leftOut.Unmatched,
        });
        return db.SaveChangesAsync(cancel);
    }

    // What could not be saved must not spoil the next attempt.
    private async Task SaveAsync(FlowRunRequestRow row, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.Entry(row).State = EntityState.Detached;
            throw;
        }
    }
}

/// <summary>What went wrong at a step without stopping the run, or what a test can't show.</summary>
/// <param name="Position">The step, from 1.</param>
/// <param name="Why">What.</param>
/// <param name="IsFailure">Whether the run failed by it.</param>
internal sealed record StepFault(int Position, Reason Why, bool IsFailure = true);
