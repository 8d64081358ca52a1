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
public sealed partial class FlowWalk(FlowReader flows, ShapePreparation preparation, ILogger<FlowWalk> log)
{
    internal async Task<RunEnd> WalkAsync(Guid id, RunLog runLog, CancellationToken cancel)
    {
        var position = 0;
        try
        {
            if (await flows.FindAsync(id, cancel) is not { } flow) return new RunEnd(RunState.Failed, "The flow was removed.");
            if (Refusal(flow) is { } refused) return refused;
            IReadOnlyList<string>? payloads = null;
            foreach (var shape in flow.Shapes)
            {
                position = shape.Position;
                payloads = await (await preparation.PrepareAsync(shape, runLog, cancel)).CallAsync(payloads, cancel);
            }

            return new RunEnd(RunState.Done);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException || cancel.IsCancellationRequested)
        {
            return EndOf(fault, id, position, cancel.IsCancellationRequested);
        }
    }

    private RunEnd EndOf(Exception fault, Guid id, int position, bool isCancelled)
    {
        if (fault is ShapeFailedException) return new RunEnd(RunState.Failed, fault.Message, position);
        // Whatever it is: the database's client has its own exception for a cancelled command.
        if (isCancelled)
            return new RunEnd(RunState.Cancelled, "The run was cancelled. A request without a response may have arrived.", position);
        LogFault(fault, id);
        return new RunEnd(RunState.Failed, "An internal error stopped the run. The application log has the details.", position);
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
}
