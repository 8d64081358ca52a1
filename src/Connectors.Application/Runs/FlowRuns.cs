using Connectors.Application.Flows;
using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Reasons;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Runs;

/// <summary>Queues, reads and cancels runs, and marks those whose process stopped.</summary>
public sealed class FlowRuns(ConnectorsDbContext db, RunBell bell, TimeProvider time)
{
    /// <summary>Asks for a run by hand.</summary>
    /// <returns>The run; null where the organisation has no such flow.</returns>
    public Task<RunId?> AskAsync(FlowId flow, Actor by, CancellationToken cancel) => AskAsync(flow, _ => { }, by, cancel);

    /// <summary>Asks for a run that receives, and only shows what it would send.</summary>
    /// <returns>The run; null where the organisation has no such flow.</returns>
    public Task<RunId?> TestAsync(FlowId flow, Actor by, CancellationToken cancel) =>
        AskAsync(flow, run => run.IsTest = true, by, cancel);

    internal async Task<RunId?> AskAsync(FlowId flow, Action<FlowRunRow> set, Actor by, CancellationToken cancel)
    {
        if (await db.Flows.AsNoTracking().SingleOrDefaultAsync(row => row.Id == flow, cancel) is not { } row) return null;
        var run = Add(row, by);
        set(run);
        await db.SaveChangesAsync(cancel);
        Ring();
        return run.Id;
    }

    /// <summary>Adds a run by hand to what will be saved.</summary>
    internal FlowRunRow Add(FlowRow flow, Actor by)
    {
        var run = New(flow);
        (run.AskedBy, run.AskedById) = (by.Name, by.Id);
        return run;
    }

    /// <summary>Says that a run was queued.</summary>
    internal void Ring() => bell.Ring();

    /// <summary>Runs, newest first.</summary>
    /// <param name="flow">Of one flow; null for those of all.</param>
    /// <param name="filter">Their states.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="size">How many a page has.</param>
    public Task<Page<RunLine>> ListAsync(
        FlowId? flow, RunFilter filter, int page, CancellationToken cancel, int size = Paging.Size) =>
        List(db, flow, filter).ToPageAsync(page, cancel, size);

    public Task<RunLine?> FindAsync(RunId id, CancellationToken cancel) =>
        Lines(db.FlowRuns.Where(row => row.Id == id)).SingleOrDefaultAsync(cancel);

    /// <returns>False where there is nothing to cancel.</returns>
    public async Task<bool> CancelAsync(RunId id, CancellationToken cancel)
    {
        var now = Now;
        var queued = await db.FlowRuns
            .Where(row => row.Id == id && row.State == RunState.Queued)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, RunState.Cancelled)
                .SetProperty(row => row.EndedAt, now)
                .SetProperty(row => row.CancelAskedAt, now), cancel);
        return queued + await db.FlowRuns
            .Where(row => row.Id == id && row.State == RunState.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.CancelAskedAt, now), cancel) > 0;
    }

    /// <summary>Gets or queues the single run for a scheduled time.</summary>
    /// <returns>Null where the flow was removed or switched off meanwhile, or follows no schedule any more.</returns>
    internal async Task<RunId?> DueAsync(FlowId flow, DateTime due, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (await db.FlowRuns
            .Where(row => row.FlowId == flow && row.DueAt == due)
            .Select(row => (RunId?)row.Id)
            .SingleOrDefaultAsync(cancel) is { } there)
            return there;
        if (await db.Flows.AsNoTracking().SingleOrDefaultAsync(
            row => row.Id == flow && row.IsEnabled && row.Cron != null, cancel) is not { } row)
            return null;
        var run = New(row);
        run.DueAt = due;
        await db.SaveChangesAsync(cancel);
        return run.Id;
    }

    /// <returns>Whether it had begun, so that it may not begin again.</returns>
    internal async Task<bool> MarkInterruptedAsync(RunId run, CancellationToken cancel)
    {
        var now = Now;
        return await db.FlowRuns
            .Where(row => row.Id == run && row.State == RunState.Running)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, RunState.Interrupted)
                .SetProperty(row => row.EndedAt, now)
                .SetProperty(row => row.Error, new Reason.ProcessStopped()), cancel) > 0;
    }

    internal static IQueryable<RunLine> List(ConnectorsDbContext db, FlowId? flow, RunFilter filter)
    {
        var rows = flow is null ? db.FlowRuns : db.FlowRuns.Where(row => row.FlowId == flow);
        return Lines(Of(rows, filter).OrderByDescending(row => row.AskedAt).ThenBy(row => row.Id));
    }

    private static IQueryable<FlowRunRow> Of(IQueryable<FlowRunRow> rows, RunFilter filter) => filter switch
    {
        RunFilter.UnderWay => rows.Where(row => row.State == RunState.Queued || row.State == RunState.Running),
        RunFilter.Failed => rows.Where(row => row.State == RunState.Failed || row.State == RunState.Interrupted),
        RunFilter.Cancelled => rows.Where(row => row.State == RunState.Cancelled),
        RunFilter.Done => rows.Where(row => row.State == RunState.Done),
        _ => rows,
    };

    private static IQueryable<RunLine> Lines(IQueryable<FlowRunRow> rows) => rows.Select(row => new RunLine(
        row.Id,
        row.FlowId,
        row.FlowName,
        row.State,
        row.AskedBy == null ? null : new Author(row.AskedById, row.AskedBy),
        row.AskedAt,
        row.StartedAt,
        row.EndedAt,
        row.Records,
        row.Error)
    {
        IsTest = row.IsTest,
        Repeats = row.RepeatsId,
        EndedAtStep = row.ErrorPosition,
    });

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private FlowRunRow New(FlowRow flow)
    {
        var run = new FlowRunRow
        {
            Id = db.NewId<RunId>(),
            OrganisationId = flow.OrganisationId,
            FlowId = flow.Id,
            FlowName = flow.Name,
            AskedAt = Now
        };
        db.FlowRuns.Add(run);
        return run;
    }
}
