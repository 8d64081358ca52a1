using System.Text.Json;
using Connectors.Application.Flows;
using Connectors.Application.Instances;
using Connectors.Application.Recording;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Installed;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Options;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating;

/// <summary>Does the steps of a move to the rows of a transaction.</summary>
public sealed class MoveStepApplier(ConnectorsDbContext db, DefinitionStore definitions, InstanceMoves instances)
{
    /// <summary>Makes ready what has to be ready before a transaction.</summary>
    internal void Prepare() => instances.Prepare();

    /// <exception cref="InvalidOperationException">The step is unknown here: nothing of the plan is done.</exception>
    internal Task DoAsync(MoveStep step, Applying what, CancellationToken cancel) => step switch
    {
        MoveStep.EditNewer edit => EditAsync(edit, what, cancel),
        MoveStep.MoveInstance move => instances.MoveAsync(move, what, cancel),
        MoveStep.CopyInstance copy => instances.CopyAsync(copy, what, cancel),
        MoveStep.PointFlow point => PointAsync(point, what, cancel),
        MoveStep.RemoveInstances(var removed) => instances.RemoveAsync(removed, what, cancel),
        MoveStep.RestoreOld(var removed) => PutBackAsync(removed, what, cancel),
        MoveStep.Retire => Retire(what),
        _ => throw new InvalidOperationException($"The step {step.GetType().Name} is unknown, so nothing of the move is done."),
    };

    private async Task EditAsync(MoveStep.EditNewer step, Applying what, CancellationToken cancel)
    {
        var before = await definitions.LoadAsync(what.Other.CurrentFingerprint, cancel);
        await definitions.ReplaceAsync(what.Other, step.With, cancel);
        var facts = new RevisionFacts(RevisionKind.TookOver) { Count = what.Plan.Sums.Kept, From = what.Row.Version };
        Revisions.Add(db, what.Other, facts.With([.. what.Plan.Lead.Mine.Select(row => (row.Edit, (Fate?)null))]), what.By);
        await instances.FollowAsync(what.Other, before, step.With, cancel);
    }

    private async Task PointAsync(MoveStep.PointFlow step, Applying what, CancellationToken cancel)
    {
        var flow = await db.Flows.SingleAsync(row => row.Id == step.Flow, cancel);
        var shapes = await db.FlowShapes.Where(row => row.FlowId == flow.Id).OrderBy(row => row.Position).ToListAsync(cancel);
        var before = FlowRevisions.StateOf(flow, shapes);
        var steps = new List<StepDone>();
        foreach (var (shape, pointed) in shapes.Join(step.Steps, row => row.Id, pointed => pointed.Id, (row, pointed) => (row, pointed)))
        {
            var then = SettingOf(shape);
            shape.InstanceId = what.Moved.Copies.GetValueOrDefault(pointed.Instance, pointed.Instance);
            shape.EndpointKey = pointed.EndpointKey;
            shape.FilledIn = JsonSerializer.Serialize(pointed.Values);
            steps.Add(new StepDone(shape.Id, then, SettingOf(shape)));
        }

        await db.ChangedAsync(flow, before, shapes, (FlowChangeKind.Moved, null, what.By), cancel);
        what.Moved.Flows.Add(new FlowDone(flow.Id, flow.Name, steps));
    }

    /// <summary>Gives steps of a flow their values under other names, as a revision of the flow.</summary>
    internal async Task CarryAsync(UpdateStep.CarryValues step, Applying what, CancellationToken cancel)
    {
        var flow = await db.Flows.SingleAsync(row => row.Id == step.Flow, cancel);
        var shapes = await db.FlowShapes.Where(row => row.FlowId == flow.Id).OrderBy(row => row.Position).ToListAsync(cancel);
        var before = FlowRevisions.StateOf(flow, shapes);
        foreach (var (shape, carried) in shapes.Join(step.Steps, row => row.Id, carried => carried.Id, (row, carried) => (row, carried)))
            shape.FilledIn = JsonSerializer.Serialize(carried.Values);
        await db.ChangedAsync(flow, before, shapes, (FlowChangeKind.Moved, null, what.By), cancel);
    }

    private static StepSetting SettingOf(FlowShapeRow row) => new(row.InstanceId, row.EndpointKey, InstanceUses.ValuesOf(row));

    private async Task PutBackAsync(IReadOnlyList<InstanceId> removed, Applying what, CancellationToken cancel)
    {
        if (what.Other.RemovedAt is not null) Entries.PutBack(db, what.Other, what.By);
        await instances.PutBackAsync(removed, what, cancel);
    }

    private Task Retire(Applying what)
    {
        Entries.Remove(db, what.Row, what.By);
        what.Moved.Retired = true;
        return Task.CompletedTask;
    }
}
