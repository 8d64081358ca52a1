using Connectors.Application.Flows;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Requests;
using Microsoft.Extensions.Logging;

namespace Connectors.Application.Runs;

/// <summary>How a run ended.</summary>
/// <param name="State">Done, failed or cancelled.</param>
/// <param name="Error">Why it did not come to its end, in words.</param>
/// <param name="Position">The shape that it ended at, from 1; null where no shape is at fault.</param>
internal sealed record RunEnd(RunState State, string? Error = null, int? Position = null);

/// <summary>Calls the shapes of a flow one after the other; each gets what the one before handed over.</summary>
public sealed partial class FlowWalk(FlowReader flows, FlowStart start, ShapePreparation preparation, ILogger<FlowWalk> log)
{
    private const string Cancelled = "The run was cancelled. A request without a response may have arrived.",
        Internal = "An internal error stopped the run. The application log has the details.";

    internal async Task<RunEnd> WalkAsync(FlowRunRow run, RunLogs logs, CancellationToken cancel)
    {
        var place = new Place();
        try
        {
            if (await flows.FindAsync(run.FlowId, cancel) is not { } flow) return new RunEnd(RunState.Failed, "The flow was removed.");
            if (Refusal(flow) is { } refused) return refused;
            place.Log = logs.Of(run, flow.ForgetsContent);
            return await CallAllAsync(await start.OfAsync(run, flow, cancel), place, cancel);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException || cancel.IsCancellationRequested)
        {
            await KeepAcceptedAsync(place);
            return EndOf(fault, run.FlowId, place, cancel.IsCancellationRequested);
        }
    }

    // What a step passed on before a stop waits at the next one: sending the rest alone would never bring it there.
    private static async Task KeepAcceptedAsync(Place place)
    {
        if (place is not { Log: { Accepted: { Records: { Count: > 0 } accepted } } log, Next: { } next, Current.Id: var producer }) return;
        log.Records.Producer = producer;
        await log.Records.KeepAsync(next, accepted, CancellationToken.None);
    }

    private async Task<RunEnd> CallAllAsync(StartOfRun begin, Place place, CancellationToken cancel)
    {
        var (records, log) = (begin.Records, place.Log!);
        foreach (var shape in begin.Shapes)
        {
            place.Current = shape;
            if (log.IsTest && TestWords.WhyNotTested(begin.Shapes, shape, records) is { } why)
            {
                log.Add(new StepFault(shape.Position, why, IsFailure: false));
                break;
            }

            place.Next = begin.Shapes.FirstOrDefault(next => next.Position > shape.Position);
            records = await (await preparation.PrepareAsync(shape, log, cancel)).CallAsync(records, cancel);
            (log.Accepted, log.Records.Producer) = (null, shape.Id);
            if (log.IsTest) records = [.. records.Take(TestWords.MostRecords)];
        }

        if (records is { Count: > 0 }) await log.Records.KeepSamplesAsync(begin.Shapes[^1].Position + 1, records, cancel);
        var failure = log.Faults.FirstOrDefault(fault => fault.IsFailure);
        return new RunEnd(failure is null ? RunState.Done : RunState.Failed, WordsOf(log), failure?.Position);
    }

    private static string Join(string fault, RunLog? log) => log is { Faults.Count: > 0 } ? $"{fault} {WordsOf(log)}" : fault;

    private static string? WordsOf(RunLog log) => log.Faults.Count == 0 ? null
        : string.Join(" ", log.Faults.Select(fault => $"Step {fault.Position}: {fault.Words}"));

    private RunEnd EndOf(Exception fault, Guid id, Place place, bool isCancelled)
    {
        int? position = place.Current?.Position;
        if (fault is ShapeFailedException) return new RunEnd(RunState.Failed, Join(fault.Message, place.Log), position);
        // Whatever it is: the database's client has its own exception for a cancelled command.
        if (isCancelled)
            return new RunEnd(RunState.Cancelled, Join(Cancelled, place.Log), position);
        LogFault(fault, id);
        return new RunEnd(RunState.Failed, Join(Internal, place.Log), position);
    }

    // Before anything is sent: a schedule would send it again and again.
    private static RunEnd? Refusal(Flow flow)
    {
        if (flow.Shapes.Count == 0) return new RunEnd(RunState.Failed, "The flow has no steps. Add one.");
        if (flow.Shapes.FirstOrDefault(shape => shape.Problems.Count > 0) is not { } broken) return null;
        var problems = string.Join(" ", broken.Problems.Select(ProblemText.Of));
        return new RunEnd(RunState.Failed, $"{broken.Connector.Name}: {problems}", broken.Position);
    }

    internal void Ended(FlowRunRow run, RunEnd end) => LogRun(run.FlowId, run.Id, end.State, run.Records);

    [LoggerMessage(Level = LogLevel.Information, Message = "Ran {FlowId} as {RunId}: {State}, {Records} records")]
    private partial void LogRun(Guid flowId, Guid runId, RunState state, int records);

    [LoggerMessage(Level = LogLevel.Error, Message = "A run of {FlowId} met a fault of ours")]
    private partial void LogFault(Exception bug, Guid flowId);

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
