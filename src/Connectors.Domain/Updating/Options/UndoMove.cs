using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Moving;

namespace Connectors.Domain.Updating.Options;

/// <summary>Brings flows and instances back to the version that they were moved from, as it stands now.</summary>
public static class UndoMove
{
    public const string Name = "undo-move";

    /// <param name="facts">The newer version.</param>
    /// <param name="moved">The move.</param>
    /// <returns>Null where nothing of the move can be undone now.</returns>
    public static Lead? Lead(UpdateFacts facts, MovedFrom moved)
    {
        if (moved.IsPlaceTaken || (moved.HasLater && moved.Flow is null)) return null;
        var moves = new UndoPlanning(facts, moved).Plan();
        if (IsStuck(moves) || (moved.Flow is not null && moves.Flows.Count == 0)) return null;
        IReadOnlyList<UpdateStep> steps = [.. Steps(facts, moved, moves)];
        return steps.Count == 0
            ? null
            : new Lead(moved.Current.Definition, moved.Release, steps) { Moves = moves };
    }

    // Flows were moved, and none of them can go back.
    private static bool IsStuck(MoveOutline moves) =>
        moves.Waiting.Count > 0 && moves.Flows.Count == 0 && moves.Instances.All(one => one.Choice.Way != InstanceWay.Move);

    private static IEnumerable<UpdateStep> Steps(UpdateFacts facts, MovedFrom moved, MoveOutline moves)
    {
        var restored = Restored(moved, moves);
        if (moved.IsRemoved || restored.Count > 0) yield return new MoveStep.RestoreOld(restored);
        var copies = UnusedCopies(facts, moved, moves);
        var stays = facts.Flows.Count > moves.Flows.Count
            || moves.Instances.Any(one => one.Choice.Way != InstanceWay.Move && !copies.Contains(one.Before.Id));
        // Before the instances leave: the states of those that are there follow the definition.
        if (moved.Flow is null && !stays && Unedited(facts, moved) is { } before && before.Fingerprint != facts.Current.Fingerprint)
            yield return new UpdateStep.ReplaceDefinition(before);
        foreach (var one in moves.Instances.Where(one => one.Choice.Way == InstanceWay.Move))
            yield return new MoveStep.MoveInstance(one.Before.Id, one.After!.MethodKey);
        foreach (var flow in moves.Flows)
            yield return new MoveStep.PointFlow(flow.Flow.Id, [.. flow.Steps.Select(step => PointedStep.Of(step.After))]);
        if (copies.Count > 0) yield return new MoveStep.RemoveInstances(copies);
        if (moved is { Flow: null, Done.Installed: true } && !stays && moved.Definitions.After.Fingerprint == facts.Current.Fingerprint)
            yield return new MoveStep.Retire();
    }

    // The instances that were removed and are needed again; of the whole move, all that it removed.
    private static List<InstanceId> Restored(MovedFrom moved, MoveOutline moves)
    {
        var needed = moves.Flows.SelectMany(flow => flow.Steps).Select(step => step.After.Instance.Id);
        return [.. (moved.Flow is null ? needed.Concat(moved.Done.Removed) : needed).Where(moved.RemovedInstances.Contains).Distinct()];
    }

    private static List<InstanceId> UnusedCopies(UpdateFacts facts, MovedFrom moved, MoveOutline moves)
    {
        var used = facts.Flows
            .Except(moves.Flows.Select(move => move.Flow))
            .SelectMany(flow => flow.Steps.Select(step => step.Instance.Id))
            .ToHashSet();
        return
        [
            .. moved.Done.Instances
                .Where(done => done.Way == InstanceWay.Copy)
                .Select(done => done.Other!.Value)
                .Where(copy => facts.Instances.Any(instance => instance.Id == copy) && !used.Contains(copy)),
        ];
    }

    // The definition of the newer version without what the move put on it; null where later edits contradict that.
    private static ConnectorDefinition? Unedited(UpdateFacts facts, MovedFrom moved) =>
        ThreeWayMerge.Merge(moved.Definitions.After, facts.Current, moved.Definitions.Before) is { IsClean: true } merge
            ? merge.Definition
            : null;
}
