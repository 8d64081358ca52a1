using Connectors.Application.Flows;
using Connectors.Application.Runs.Content;
using Connectors.Application.Runs.Spooling;
using Connectors.Data.Rows;
using Connectors.Domain.Reasons;

namespace Connectors.Application.Runs;

/// <summary>Where a run begins.</summary>
/// <param name="Shapes">The steps that it calls.</param>
/// <param name="Records">What the first of them gets; null where no step comes before it.</param>
internal sealed record StartOfRun(IReadOnlyList<Shape> Shapes, PassedOn? Records);

/// <summary>Finds where a run begins: at the first step, or at one that gets the records of an earlier run.</summary>
public sealed class FlowStart(KeptRecords kept, SpoolFolder folder)
{
    /// <summary>Where the steps of a run put what they pass on.</summary>
    internal RunSpool Spool() => new(folder);

    /// <exception cref="ShapeFailedException">It can't begin there; the reason says why.</exception>
    internal async Task<StartOfRun> OfAsync(FlowRunRow run, Flow flow, RunSpool spool, CancellationToken cancel)
    {
        if (run.FromStepId is not { } step) return new StartOfRun(flow.Shapes, null);
        var shapes = flow.Shapes.SkipWhile(shape => shape.Id != step).ToList();
        if (shapes.Count == 0) throw new ShapeFailedException(new Reason.StepRemoved());
        var records = await kept.WholeAsync(run.Id, step, cancel);
        var gone = records.Count(record => record is null);
        if (gone > 0) throw new ShapeFailedException(new Reason.RecordsUnreadable(gone, records.Count));
        run.Records = records.Count;
        var passedOn = spool.New();
        passedOn.Add([.. records.OfType<string>()]);
        return new StartOfRun(shapes, passedOn);
    }
}
