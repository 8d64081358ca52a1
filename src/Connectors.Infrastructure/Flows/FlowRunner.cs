using Connectors.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Infrastructure.Flows;

/// <summary>Takes a run that is queued, lets its shapes be called, and keeps how it ended.</summary>
public sealed class FlowRunner(ConnectorsDbContext db, FlowWalk walk, RunPulse pulse, TimeProvider time)
{
    private const int LongestError = 900;

    /// <summary>Runs what is queued; a run that somebody else began is left alone.</summary>
    public async Task RunAsync(Guid id, CancellationToken cancel)
    {
        var now = Now;
        var isOurs = await db.FlowRuns.Where(row => row.Id == id && row.State == RunState.Queued).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, RunState.Running).SetProperty(row => row.StartedAt, now).SetProperty(row => row.AliveAt, now), cancel) == 1;
        if (!isOurs) return;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var beating = pulse.BeatAsync(id, stop);
        var run = await db.FlowRuns.SingleAsync(row => row.Id == id, cancel);
        var end = await walk.WalkAsync(run.FlowId, new RunLog(db, time, run), stop.Token);
        await stop.CancelAsync();
        await beating;
        if (cancel.IsCancellationRequested && end.State == RunState.Cancelled) end = end with { State = RunState.Interrupted, Error = "The application was stopped in the middle of this run." };
        (run.State, run.EndedAt, run.ErrorPosition) = (end.State, Now, end.Position);
        run.Error = end.Error is null ? null : RunLog.Cut(end.Error, LongestError);
        await db.SaveChangesAsync(CancellationToken.None);
        walk.Ended(run);
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
