using Connectors.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Infrastructure.Flows;

/// <summary>Takes a run that is queued, lets its shapes be called, and keeps how it ended.</summary>
public sealed class FlowRunner(ConnectorsDbContext db, FlowWalk walk, RunPulse pulse, TimeProvider time)
{
    /// <summary>Runs what is queued; a run that somebody else began is left alone.</summary>
    public async Task RunAsync(Guid id, CancellationToken cancel)
    {
        var now = Now;
        var isOurs = await db.FlowRuns
            .Where(row => row.Id == id && row.State == RunState.Queued)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, RunState.Running)
                .SetProperty(row => row.StartedAt, now)
                .SetProperty(row => row.AliveAt, now), cancel) == 1;
        if (!isOurs) return;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var beating = pulse.BeatAsync(id, stop);
        var run = await db.FlowRuns.SingleAsync(row => row.Id == id, cancel);
        var end = await walk.WalkAsync(run.FlowId, new RunLog(db, time, run), stop.Token);
        await stop.CancelAsync();
        await beating;
        if (cancel.IsCancellationRequested && end.State == RunState.Cancelled)
            end = end with { State = RunState.Interrupted, Error = "The application was stopped in the middle of this run." };
        if (await EndAsync(id, end)) walk.Ended(run, end);
    }

    // Where somebody marked it as interrupted meanwhile, that stands: a person may have acted on it.
    private async Task<bool> EndAsync(Guid id, RunEnd end)
    {
        var (ended, error) = (Now, end.Error is null ? null : RunLog.Cut(end.Error, RunLog.LongestError));
        return await db.FlowRuns
            .Where(row => row.Id == id && row.State == RunState.Running)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, end.State)
                .SetProperty(row => row.EndedAt, ended)
                .SetProperty(row => row.Error, error)
                .SetProperty(row => row.ErrorPosition, end.Position), CancellationToken.None) == 1;
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
