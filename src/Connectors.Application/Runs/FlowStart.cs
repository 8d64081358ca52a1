using Connectors.Application.Flows;
using Connectors.Application.Runs.Content;
using Connectors.Data.Rows;
using Connectors.Domain.Reasons;

namespace Connectors.Application.Runs;

/// <summary>Where a run begins.</summary>
/// <param name="Shapes">The steps that it calls.</param>
/// <param name="Records">What the first of them gets; null where no step comes before it.</param>
internal sealed record StartOfRun(IReadOnlyList<Shape> Shapes, IReadOnlyList<string>? Records);

/// <summary>Finds where a run begins: at the first step, or at one that gets the records of an earlier run.</summary>
public sealed class FlowStart(KeptRecords kept)
{
    /// <exception cref="ShapeFailedException">It can't begin there; the reason says why.</exception>
    internal async Task<StartOfRun> OfAsync(FlowRunRow run, Flow flow, CancellationToken cancel)
    {
        if (run.FromStepId is not { } step) return new StartOfRun(flow.Shapes, null);
        var shapes = flow.Shapes.SkipWhile(shape => shape.Id != step).ToList();
        if (shapes.Count == 0) throw new ShapeFailedException(new Reason.StepRemoved());
        var records = await kept.WholeAsync(run.Id, step, cancel);
        var gone = records.Count(record => record is null);
        if (gone > 0) throw new ShapeFailedException(new Reason.RecordsUnreadable(gone, records.Count));
        run.Records = records.Count;
        return new StartOfRun(shapes, [.. records.OfType<string>()]);
    }
}
