using Connectors.Application.Flows;
using Connectors.Application.Instances;
using Connectors.Domain.Ports;
using Connectors.Domain.Updating;

namespace Connectors.Application.Installed;

/// <summary>Everything that uses an entry.</summary>
/// <param name="Instances">Its instances.</param>
/// <param name="Removed">Instances that can be restored.</param>
/// <param name="Flows">
/// The flows on it, each with what the offered release would take from it, or what only a modification provides.
/// </param>
/// <param name="Move">What is left of moving to or from it; null where nothing is.</param>
public sealed record ConnectorUse(
    IReadOnlyList<InstanceLine> Instances, RemovedInstances Removed, IReadOnlyList<AffectedFlow> Flows, Move? Move)
{
    /// <summary>How it stands beside its release and the offered one.</summary>
    public required UpdateSubject Standing { get; init; }
}

/// <summary>Reads what uses an entry.</summary>
public sealed class ConnectorUses(InstanceReader instances, FlowConsequences flows, Moves moves, IUpdateStore updates)
{
    /// <param name="id">An entry that is there.</param>
    /// <param name="removed">The page of removed instances, from 1.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ConnectorUse> FindAsync(InstalledId id, int removed, CancellationToken cancel) => new(
        await instances.OfAsync([id.Value], cancel),
        await instances.RemovedAsync(id.Value, removed, cancel),
        await flows.UsesAsync(id, cancel),
        await moves.FindAsync(id, cancel))
    { Standing = await updates.FindAsync(id, cancel) ?? throw new InvalidOperationException($"{id} is not there.") };
}
