using Connectors.Application.Flows;
using Connectors.Application.Runs.Content;
using Connectors.Data.Rows;

namespace Connectors.Application.Runs;

/// <summary>Where a run begins.</summary>
/// <param name="Shapes">The steps that it calls.</param>
/// <param name="Records">What the first of them gets; null where no step comes before it.</param>
internal sealed record StartOfRun(IReadOnlyList<Shape> Shapes, IReadOnlyList<string>? Records);

/// <summary>Finds where a run begins: at the first step, or at one that gets the records of an earlier run.</summary>
public sealed class FlowStart(KeptRecords kept)
{
    /// <exception cref="ShapeFailedException">It can't begin there; the message says why.</exception>
    internal async Task<StartOfRun> OfAsync(FlowRunRow run, Flow flow, CancellationToken cancel)
    {
        if (run is not { FromStepId: { } step, RepeatsId: { } repeated }) return new StartOfRun(flow.Shapes, null);
        var shapes = flow.Shapes.SkipWhile(shape => shape.Id != step).ToList();
        if (shapes.Count == 0) throw new ShapeFailedException("The step that this run begins with was removed. Run the whole flow.");
        var records = await kept.RepeatedAsync(repeated, step, run.Repeated, cancel);
        return records.Count > 0
            ? new StartOfRun(shapes, records)
            : throw new ShapeFailedException("The records of the repeated run are no longer kept. Run the whole flow.");
    }
}
