using Connectors.Application.Flows;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;
using Microsoft.Extensions.Logging;

namespace Connectors.Application.Runs;

/// <summary>How a run ended.</summary>
/// <param name="State">Done, failed or cancelled.</param>
/// <param name="Error">Why it did not come to its end.</param>
/// <param name="Position">The shape that it ended at, from 1; null where no shape is at fault.</param>
internal sealed record RunEnd(RunState State, Reason? Error = null, int? Position = null);

/// <summary>Calls the shapes of a flow one after the other; each gets what the one before handed over.</summary>
public sealed partial class FlowWalk(FlowReader flows, FlowStart start, ShapePreparation preparation, ILogger<FlowWalk> log)
{
    internal async Task<RunEnd> WalkAsync(FlowRunRow run, RunLogs logs, CancellationToken cancel)
    {
        var place = new Place();
        using var spool = start.Spool();
        await using var journal = logs.JournalOf(run);
        try
        {
            if (await flows.FindAsync(run.FlowId, cancel) is not { } flow) return new RunEnd(RunState.Failed, new Reason.FlowRemoved());
            if (Refusal(flow) is { } refused) return refused;
            place.Log = logs.Of(run, (journal, spool), flow.ForgetsContent);
            var end = await CallAllAsync(await start.OfAsync(run, flow, spool, cancel), place, cancel);
            await journal.FlushAsync();
            return end;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException || cancel.IsCancellationRequested)
        {
            await KeepAcceptedAsync(place);
            await journal.FlushAsync();
            return EndOf(fault, run.FlowId, place, cancel.IsCancellationRequested);
        }
    }

    // What a step passed on before a stop waits at the next one: sending the rest alone would never bring it there.
    private static async Task KeepAcceptedAsync(Place place)
    {
        if (place is not { Log: { Accepted: { Count: > 0 } accepted } log, Next: { } next, Current.Id: var producer }) return;
        log.Records.Producer = producer;
        await log.Records.KeepAsync(next, accepted, CancellationToken.None);
    }

    private async Task<RunEnd> CallAllAsync(StartOfRun begin, Place place, CancellationToken cancel)
    {
        var (records, log) = (begin.Records, place.Log!);
        foreach (var shape in begin.Shapes)
        {
            place.Current = shape;
            if (log.IsTest && TestEnd.WhyNotTested(begin.Shapes, shape, records) is { } why)
            {
                log.Add(new StepFault(shape.Position, why, IsFailure: false));
                break;
            }

            place.Next = begin.Shapes.FirstOrDefault(next => next.Position > shape.Position);
            var passedOn = await (await preparation.PrepareAsync(shape, log, cancel)).CallAsync(records, cancel);
            log.Spool.Forget(records);
            (log.Accepted, log.Records.Producer) = (null, shape.Id);
            records = log.IsTest ? TestEnd.Shortened(passedOn, log.Spool) : passedOn;
        }

        if (records is { Count: > 0 }) await log.Records.KeepSamplesAsync(begin.Shapes[^1].Position + 1, records, cancel);
        var failure = log.Faults.FirstOrDefault(fault => fault.IsFailure);
        return new RunEnd(failure is null ? RunState.Done : RunState.Failed, ErrorOf([.. FaultsOf(log)]), failure?.Position);
    }

    private static IEnumerable<Reason> FaultsOf(RunLog? log) =>
        (log?.Faults ?? []).Select(fault => new Reason.AtStep(fault.Position, fault.Why));

    private static Reason? ErrorOf(IReadOnlyList<Reason> reasons) => reasons switch
    {
        [] => null,
        [var only] => only,
        _ => new Reason.Several(reasons),
    };

    private RunEnd EndOf(Exception fault, FlowId id, Place place, bool isCancelled)
    {
        int? position = place.Current?.Position;
        if (fault is ShapeFailedException failed) return Ended(RunState.Failed, failed.Reason);
        // Whatever it is: the database's client has its own exception for a cancelled command.
        if (isCancelled) return Ended(RunState.Cancelled, new Reason.Cancelled());
        LogFault(fault, id);
        return Ended(RunState.Failed, new Reason.InternalError());

        RunEnd Ended(RunState state, Reason why) => new(state, ErrorOf([why, .. FaultsOf(place.Log)]), position);
    }

    // Before anything is sent: a schedule would send it again and again.
    private static RunEnd? Refusal(Flow flow)
    {
        if (flow.Shapes.Count == 0) return new RunEnd(RunState.Failed, new Reason.NoSteps());
        if (flow.Shapes.FirstOrDefault(shape => shape.Problems.Count > 0) is not { } broken) return null;
        var why = new Reason.BrokenStep(broken.Connector.Name, new Reason.NotReady(broken.Problems));
        return new RunEnd(RunState.Failed, why, broken.Position);
    }

    internal void Ended(FlowRunRow run, RunEnd end) => LogRun(run.FlowId, run.Id, end.State, run.Records);

    [LoggerMessage(Level = LogLevel.Information, Message = "Ran {FlowId} as {RunId}: {State}, {Records} records")]
    private partial void LogRun(FlowId flowId, RunId runId, RunState state, int records);

    [LoggerMessage(Level = LogLevel.Error, Message = "A run of {FlowId} met a fault of ours")]
    private partial void LogFault(Exception bug, FlowId flowId);

    // How far a run came: where it ended, and what its log says.
    private sealed class Place
    {
        public RunLog? Log { get; set; }

        /// <summary>Null before the first step.</summary>
        public Shape? Current { get; set; }

        /// <summary>The step after it; null after the last.</summary>
        public Shape? Next { get; set; }
    }
}
