using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Installed;
using Connectors.Domain.Merging;

namespace Connectors.Domain.Updating;

/// <summary>What a checklist is computed from: both entries as they stand now.</summary>
/// <param name="Changes">The changes of the old entry that the new one does not have.</param>
/// <param name="Flows">The flows that run on the old entry.</param>
/// <param name="OldInstances">The instances of the old entry.</param>
/// <param name="NewInstances">The instances of the new entry.</param>
public sealed record ChecklistFacts(
    IReadOnlyList<Change> Changes,
    IReadOnlyList<Named<FlowId>> Flows,
    IReadOnlyList<OldInstance> OldInstances,
    IReadOnlyList<NewInstance> NewInstances);

/// <param name="Instance">The instance.</param>
/// <param name="IsUsed">Whether any flow uses it.</param>
public sealed record OldInstance(Named<InstanceId> Instance, bool IsUsed);

/// <param name="Instance">The instance.</param>
/// <param name="IsSignedIn">Whether it can be used.</param>
public sealed record NewInstance(Named<InstanceId> Instance, bool IsSignedIn);

/// <summary>What is left to do after a release was installed alongside. It is computed, so it is gone when everything is done.</summary>
/// <param name="Changes">Changes to put on the new entry.</param>
/// <param name="Add">Instances to add to it.</param>
/// <param name="SignIn">Its instances that are to be signed in.</param>
/// <param name="Flows">Flows to move.</param>
public sealed record MoveChecklist(
    IReadOnlyList<Change> Changes,
    IReadOnlyList<Named<InstanceId>> Add,
    IReadOnlyList<Named<InstanceId>> SignIn,
    IReadOnlyList<Named<FlowId>> Flows)
{
    public bool IsDone => Changes.Count + Add.Count + SignIn.Count + Flows.Count == 0;

    /// <summary>
    /// An instance is to be added while flows use the old one, or while the new entry has none at all;
    /// one of the same name counts as its successor.
    /// </summary>
    public static MoveChecklist Of(ChecklistFacts facts)
    {
        var names = facts.NewInstances.Select(instance => instance.Instance.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var add = facts.OldInstances
            .Where(old => (old.IsUsed || facts.NewInstances.Count == 0) && !names.Contains(old.Instance.Name))
            .Select(old => old.Instance);
        return new MoveChecklist(
            facts.Changes,
            [.. add],
            [.. facts.NewInstances.Where(instance => !instance.IsSignedIn).Select(instance => instance.Instance)],
            facts.Flows);
    }

    /// <summary>The changes of an entry that another one of a newer release does not have.</summary>
    /// <param name="baseline">The release that the changes were made to.</param>
    /// <param name="changed">The entry with the changes.</param>
    /// <param name="newer">The other one.</param>
    public static IReadOnlyList<Change> Missing(ConnectorDefinition baseline, ConnectorDefinition changed, ConnectorDefinition newer) =>
        [.. ThreeWayMerge.Merge(baseline, changed, newer).Ledger.Where(row => row.Fate != Fate.AdoptedUpstream).Select(row => row.Edit)];
}
