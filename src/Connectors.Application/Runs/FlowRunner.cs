using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Runs;

/// <summary>Calls the steps of a run that has a place, and keeps how it ended.</summary>
public sealed class FlowRunner(ConnectorsDbContext db, FlowWalk walk, RunPulse pulse, RunLogs logs)
{
    /// <summary>Runs to the end, or until the time limit, a person or the end of the application stops it.</summary>
    public async Task RunAsync(RunId id, RunSettings settings, CancellationToken cancel)
    {
        // Another copy may have given the run up, and housekeeping deleted it: then there is nothing to do.
        var found = db.FlowRuns.AsNoTracking().Where(row => row.Id == id && row.State == RunState.Running);
        if (await found.SingleOrDefaultAsync(cancel) is not { } run) return;
        using var limit = new CancellationTokenSource(settings.Longest, logs.Time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        var beating = pulse.BeatAsync(new TakenRun(id, run.OrganisationId), stop);
        var end = await walk.WalkAsync(run, logs, stop.Token);
        await stop.CancelAsync();
        await beating;
        if (end.State == RunState.Cancelled) end = Explained(end, settings, limit.IsCancellationRequested, cancel.IsCancellationRequested);
        if (await EndAsync(run, end)) walk.Ended(run, end);
    }

    private static RunEnd Explained(RunEnd end, RunSettings settings, bool isTooLong, bool isShutdown) => (isTooLong, isShutdown) switch
    {
        (_, true) => end with { State = RunState.Interrupted, Error = new Reason.ApplicationStopped() },
        (true, _) => end with { State = RunState.Failed, Error = new Reason.TookTooLong(settings.Longest) },
        _ => end,
    };

    // A run marked as interrupted meanwhile stays so: a person may have acted on it.
    private async Task<bool> EndAsync(FlowRunRow run, RunEnd end)
    {
        var (id, records, ended) = (run.Id, run.Records, logs.Time.GetUtcNow().UtcDateTime);
        return await db.FlowRuns
            .Where(row => row.Id == id && row.State == RunState.Running)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, end.State)
                .SetProperty(row => row.EndedAt, ended)
                .SetProperty(row => row.Records, records)
                .SetProperty(row => row.Error, end.Error)
                .SetProperty(row => row.ErrorPosition, end.Position), CancellationToken.None) == 1;
    }
}
