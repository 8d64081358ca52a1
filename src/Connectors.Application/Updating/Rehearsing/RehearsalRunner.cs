using Connectors.Application.Runs;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Rehearsing;

namespace Connectors.Application.Updating.Rehearsing;

/// <summary>Runs a rehearsal to its end, or until the time limit, a person or the end of the application stops it.</summary>
public sealed class RehearsalRunner(RehearsalRecords records, RehearsalWork work, RunPulse pulse, RehearsalLimits limits)
{
    public async Task RunAsync(RehearsalId id, CancellationToken cancel)
    {
        if (await records.BeginAsync(id, cancel) is not { } targets) return;
        using var limit = new CancellationTokenSource(limits.Longest);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        var beating = pulse.BeatAsync(records.Organisation, stop, (db, _, token) => RehearsalRecords.IsWantedAsync(db, id, token));
        // A fault of ours stays one: the scheduler logs it.
        var end = RehearsalState.Failed;
        try
        {
            await work.DoAsync(targets, report => records.SaveAsync(id, report, stop.Token), stop.Token);
            end = RehearsalState.Done;
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            end = cancel.IsCancellationRequested ? RehearsalState.Interrupted
                : limit.IsCancellationRequested ? RehearsalState.TimedOut
                : RehearsalState.Stopped;
        }
        finally
        {
            await stop.CancelAsync();
            await beating;
            await records.EndAsync(id, end);
        }
    }
}
