using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Moving;

namespace Connectors.Domain.Updating.Options;

/// <summary>Brings flows and instances back to the version that they were moved from, as it stands now.</summary>
public static class UndoMove
{
    public const string Name = "undo-move";

    /// <param name="facts">The newer version.</param>
    /// <param name="moved">The move.</param>
    /// <returns>Null where nothing of the move can be undone any more.</returns>
    public static Lead? Lead(UpdateFacts facts, MovedFrom moved)
    {
        var moves = new UndoPlanning(facts, moved).Plan();
        IReadOnlyList<UpdateStep> steps = [.. Steps(facts, moved, moves)];
        return steps.Count == 0
            ? null
            : new Lead(moved.Current.Definition, moved.Release, steps) { Moves = moves };
    }

    private static IEnumerable<UpdateStep> Steps(UpdateFacts facts, MovedFrom moved, MoveOutline moves)
    {
        var isWhole = moved.Flow is null;
        if (moved.IsRemoved && (isWhole || moves.Flows.Count > 0)) yield return new MoveStep.RestoreOld(moved.Done.Removed);
        foreach (var one in moves.Instances.Where(one => one.Choice.Way == InstanceWay.Move))
            yield return new MoveStep.MoveInstance(one.Before.Id, one.After!.MethodKey);
        foreach (var flow in moves.Flows)
            yield return new MoveStep.PointFlow(flow.Flow.Id, [.. flow.Steps.Select(step => PointedStep.Of(step.After))]);
        var copies = UnusedCopies(facts, moved, moves);
        if (copies.Count > 0) yield return new MoveStep.RemoveInstances(copies);
        if (!isWhole) yield break;
        var before = UneditedDefinition.Of(facts, moved);
        var isLeft = moves.Instances.All(one => one.Choice.Way == InstanceWay.Move || copies.Contains(one.Before.Id));
        if (moved.Done.Installed && isLeft && moved.Definitions.After.Fingerprint == facts.Current.Fingerprint)
            yield return new MoveStep.Retire();
        else if (before is not null && before.Fingerprint != facts.Current.Fingerprint)
            yield return new UpdateStep.ReplaceDefinition(before);
    }

    private static List<Guid> UnusedCopies(UpdateFacts facts, MovedFrom moved, MoveOutline moves)
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
}
