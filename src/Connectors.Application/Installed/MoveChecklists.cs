using Connectors.Application.Flows;
using Connectors.Application.Instances;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Installed;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Installed;

/// <summary>A move from an entry to the one that was installed alongside it, while something of it is left to do.</summary>
/// <param name="From">The old entry.</param>
/// <param name="To">The new one.</param>
/// <param name="Left">What is left to do.</param>
public sealed record OpenMove(MoveEnd From, MoveEnd To, MoveChecklist Left);

/// <summary>One of the two entries of a move.</summary>
public sealed record MoveEnd(InstalledId Id, string Name, string? Version);

/// <summary>Finds out what is left to do after an installation alongside.</summary>
public sealed class MoveChecklists(ConnectorsDbContext db, DefinitionStore definitions, FlowReader flows, InstanceReader instances)
{
    /// <param name="id">Either of the two entries.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null where the connector is not one of two, or everything is done.</returns>
    public async Task<OpenMove?> FindAsync(InstalledId id, CancellationToken cancel)
    {
        if (await Pair(db, id).FirstOrDefaultAsync(cancel) is not { } pair) return null;
        var uses = await flows.UsesAsync([pair.Old.Id], cancel);
        var lines = (await instances.OfAsync([pair.Old.Id, pair.New.Id], cancel)).ToLookup(instance => instance.ConnectorId);
        var left = MoveChecklist.Of(new ChecklistFacts(
            await ChangesAsync(pair, cancel),
            [.. uses.DistinctBy(use => use.FlowId).Select(use => new Named<FlowId>(use.FlowId, use.Flow))],
            [
                .. lines[pair.Old.Id].Select(line =>
                    new OldInstance(new Named<InstanceId>(line.Id, line.Name), uses.Any(use => use.InstanceId == line.Id)))
            ],
            [
                .. lines[pair.New.Id].Select(line =>
                    new NewInstance(
                        new Named<InstanceId>(line.Id, line.Name), line.State is InstanceState.SignedIn or InstanceState.NotTested))
            ]));
        return left.IsDone ? null : new OpenMove(EndOf(pair.Old), EndOf(pair.New), left);
    }

    /// <summary>The newest pair that an entry is one of.</summary>
    internal static IQueryable<MovePair> Pair(ConnectorsDbContext db, InstalledId id) =>
        from added in db.Connectors
        join old in db.Connectors on added.AlongsideOfId equals old.Id
        where added.Id == id || old.Id == id
        orderby added.VersionKey descending
        select new MovePair { Old = old, New = added };

    private async Task<IReadOnlyList<Change>> ChangesAsync(MovePair pair, CancellationToken cancel)
    {
        if (pair.Old.BaselineFingerprint is not { } baseline || baseline == pair.Old.CurrentFingerprint) return [];
        return MoveChecklist.Missing(
            await definitions.LoadAsync(baseline, cancel),
            await definitions.LoadAsync(pair.Old.CurrentFingerprint, cancel),
            await definitions.LoadAsync(pair.New.CurrentFingerprint, cancel));
    }

    private static MoveEnd EndOf(ConnectorRow row) => new(row.Id, row.Name, row.Version);

    internal sealed class MovePair
    {
        public required ConnectorRow Old { get; init; }

        public required ConnectorRow New { get; init; }
    }
}
