using Connectors.Infrastructure.Data;
using Connectors.Infrastructure.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Connectors.Infrastructure.Flows;

/// <summary>Runs a flow from its first shape to its last.</summary>
public sealed partial class FlowRunner(ConnectorsDbContext db, FlowReader flows, ShapePreparation preparation, TimeProvider time)
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
        var pulse = preparation.Pulse.BeatAsync(id, stop);
        var run = await db.FlowRuns.SingleAsync(row => row.Id == id, cancel);
        var (state, error, position) = await TryAsync(run, stop.Token);
        await stop.CancelAsync();
        await pulse;
        if (cancel.IsCancellationRequested && state == RunState.Cancelled) (state, error) = (RunState.Interrupted, "The application was stopped in the middle of this run.");
        (run.State, run.EndedAt, run.ErrorPosition) = (state, Now, position);
        run.Error = error is null ? null : RunLog.Cut(error, LongestError);
        await db.SaveChangesAsync(CancellationToken.None);
        LogRun(preparation.Log, run.FlowId, run.Id, state, run.Records);
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task<(RunState State, string? Error, int? Position)> TryAsync(FlowRunRow run, CancellationToken cancel)
    {
        var position = 0;
        try
        {
            if (await flows.FindAsync(run.FlowId, cancel) is not { } flow) return (RunState.Failed, "The flow was removed.", null);
            if (flow.Shapes.Count == 0) return (RunState.Failed, "The flow has no shapes. Add one.", null);
            var log = new RunLog(db, time, run);
            IReadOnlyList<string>? payloads = null;
            foreach (var shape in flow.Shapes)
            {
                position = shape.Position;
                if (shape.Misses.Count > 0) return (RunState.Failed, string.Join(" ", shape.Misses.Select(ObstacleText.Of)), position);
                payloads = await (await preparation.PrepareAsync(shape, log, cancel)).CallAsync(payloads, cancel);
            }

            return (RunState.Done, null, null);
        }
        catch (ShapeFailedException failed)
        {
            return (RunState.Failed, failed.Message, position);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return (RunState.Cancelled, "It was cancelled.", position);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            LogFault(preparation.Log, bug, run.Id);
            return (RunState.Failed, "Something went wrong in the application itself; its log says what.", position);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Ran {FlowId} as {RunId}: {State}, {Records} records")]
    private static partial void LogRun(ILogger log, Guid flowId, Guid runId, RunState state, int records);

    [LoggerMessage(Level = LogLevel.Error, Message = "The run {RunId} met a fault of ours")]
    private static partial void LogFault(ILogger log, Exception bug, Guid runId);
}
