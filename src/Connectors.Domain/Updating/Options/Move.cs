using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Moving;

namespace Connectors.Domain.Updating.Options;

/// <summary>
/// Finishes an installation alongside: puts my edits on the newer version, brings instances and flows over, removes the old one.
/// </summary>
public static class Move
{
    public const string Name = "move";

    /// <param name="facts">The old version; what is offered is the newer one as it stands.</param>
    /// <param name="target">The newer version.</param>
    /// <param name="merge">My edits merged with the newer version.</param>
    public static Lead Lead(UpdateFacts facts, MoveTarget target, MergeResult merge)
    {
        var result = merge.Definition ?? facts.Offered!.Definition;
        var moves = new MovePlanning(facts, target, result).Plan();
        return new Lead(result, target.Release, [.. Steps(facts, target, moves, result)])
        {
            IsMerge = true,
            Mine = merge.Ledger,
            Theirs = merge.TheirLedger,
            Questions = merge.Decisions,
            Faults = merge.Faults,
            Moves = moves,
        };
    }

    private static IEnumerable<UpdateStep> Steps(
        UpdateFacts facts, MoveTarget target, MoveOutline moves, Definitions.ConnectorDefinition result)
    {
        if (target.Id is null) yield return new UpdateStep.AddConnector(target.Release.Release);
        if (result.Fingerprint != facts.Offered!.Definition.Fingerprint) yield return new MoveStep.EditNewer(result);
        foreach (var one in moves.Instances.Where(one => one.Choice.Way == InstanceWay.Move))
            yield return new MoveStep.MoveInstance(one.Before.Id, one.After!.MethodKey);
        foreach (var one in moves.Instances.Where(one => one.Choice.Way == InstanceWay.Copy))
            yield return new MoveStep.CopyInstance(one.Before.Id, one.After!.MethodKey);
        foreach (var flow in moves.Flows)
            yield return new MoveStep.PointFlow(flow.Flow.Id, [.. flow.Steps.Select(step => PointedStep.Of(step.After))]);
        if (!moves.Retires) yield break;
        var left = moves.Instances.Where(one => one.Choice.Way != InstanceWay.Move).Select(one => one.Before.Id).ToList();
        if (left.Count > 0) yield return new MoveStep.RemoveInstances(left);
        yield return new MoveStep.Retire();
    }
}
