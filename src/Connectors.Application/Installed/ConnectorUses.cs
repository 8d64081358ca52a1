using Connectors.Application.Instances;
using Connectors.Application.Updating;
using Connectors.Data.Queries;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Effects;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Application.Installed;

/// <summary>Everything that uses a connector.</summary>
/// <param name="Instances">Its instances.</param>
/// <param name="Removed">Instances that can be restored.</param>
/// <param name="Flows">
/// The flows on it, each with what the offered release means for it; where none is offered, what its own release would.
/// </param>
/// <param name="Move">What is left of moving to or from it; null where nothing is.</param>
public sealed record ConnectorUse(
    IReadOnlyList<InstanceLine> Instances, Page<InstanceLine> Removed, IReadOnlyList<FlowVerdict> Flows, OpenMove? Move)
{
    /// <summary>The connector beside its release and the offered one.</summary>
    public required UpdateFacts Facts { get; init; }

    /// <summary>What the recommended way to take the offered release does; null where none is offered.</summary>
    public OptionPlan? Offer { get; init; }
}

/// <summary>Reads what uses a connector.</summary>
public sealed class ConnectorUses(InstanceReader instances, UpdateFactsReader facts, MoveChecklists moves)
{
    /// <param name="id">A connector of the organisation.</param>
    /// <param name="removed">The page of removed instances, from 1.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null where it was removed meanwhile.</returns>
    public async Task<ConnectorUse?> FindAsync(InstalledId id, int removed, CancellationToken cancel)
    {
        if (await facts.FindAsync(id, aim: null, cancel) is not { } found) return null;
        var release = (found.Comparison.IsUpdateAvailable ? found.Offered : found.Baseline)?.Definition ?? found.Current;
        return new ConnectorUse(
            [.. found.Instances.Select(instance => new InstanceLine(instance.Id, id, instance.Name, instance.State))],
            await instances.RemovedAsync(id, removed, cancel),
            new DependentChecks(found, release, release).Flows(),
            await moves.FindAsync(id, cancel))
        {
            Facts = found,
            Offer = UpdatePlanner.Recommended(found),
        };
    }
}
