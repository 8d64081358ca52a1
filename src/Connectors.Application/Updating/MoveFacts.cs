using Connectors.Application.Updating.Moving;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Facts;
using Connectors.Outbound.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating;

/// <summary>Adds to facts what moving to a newer version, or undoing that, is planned on.</summary>
internal sealed class MoveFacts(ConnectorsDbContext db, DefinitionStore definitions, CredentialVault vault)
{
    /// <summary>The facts of moving a connector to a newer version; null if it has none to move to.</summary>
    /// <param name="old">The connector.</param>
    /// <param name="newer">The newer version, if one is installed alongside; otherwise the offered release is installed.</param>
    /// <param name="choices">What a person chose.</param>
    /// <param name="merged">The old version when its edits were last put on the newer one; null where none were.</param>
    public static FactsOfRow? Moving(FactsOfRow old, FactsOfRow? newer, MoveChoices choices, ConnectorDefinition? merged)
    {
        if (newer is { Facts: { Baseline: { } release } there } && old.Facts.Baseline is not null)
        {
            var target = new MoveTarget(there.Id, choices)
            {
                Release = release,
                MergedFrom = merged,
                Instances = there.Instances,
                Flows = there.Flows,
                Changed = there.LastChange,
            };
            var facts = old.Facts with
            {
                Offered = new ReleaseContent(release.Release, there.Current),
                OfferedAt = null,
                Hold = null,
                Move = target,
                Answers = old.Kept.Of(old.Row.Id, $"{there.Current.Fingerprint}"),
            };
            return old with { Target = newer.Baseline, Other = newer.Row, Facts = facts };
        }

        if (newer is not null || old.Facts is not { Comparison.IsUpdateAvailable: true, Offered: { } offered }) return null;
        return old with { Facts = old.Facts with { Move = new MoveTarget(null, choices) { Release = offered } } };
    }

    /// <summary>The definitions that connectors had when their edits were last put on a newer version, by both connectors.</summary>
    public async Task<IReadOnlyDictionary<(InstalledId From, InstalledId To), ConnectorDefinition>> MergedAsync(
        IQueryable<InstalledId> newer, CancellationToken cancel)
    {
        var last = (await MoveStore.Done(db, newer).AsNoTracking().ToListAsync(cancel))
            .OrderByDescending(row => row.Number)
            .DistinctBy(row => (row.FromId, row.ToId))
            .ToDictionary(row => (row.FromId, row.ToId), row => row.ToDone([]).Edited);
        if (last.Count == 0) return new Dictionary<(InstalledId, InstalledId), ConnectorDefinition>();
        var kept = await definitions.LoadManyAsync(last.Values, cancel);
        return last.ToDictionary(pair => pair.Key, pair => kept[pair.Value]);
    }

    /// <summary>The facts of undoing one move to each connector. Those whose move can't be undone are left out.</summary>
    /// <param name="found">The newer versions as they are.</param>
    /// <param name="connectors">The same as a query.</param>
    /// <param name="moves">The move, by connector.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<FactsOfRow>> UndoingAsync(
        IReadOnlyList<FactsOfRow> found,
        IQueryable<InstalledId> connectors,
        IReadOnlyDictionary<InstalledId, UpdateAim.UndoMove> moves,
        CancellationToken cancel)
    {
        var all = await MoveStore.Done(db, connectors).ToListAsync(cancel);
        var rows = all
            .Where(row => moves.GetValueOrDefault(row.ToId)?.Of == row.Number)
            .ToList();
        if (rows.Count == 0) return [];
        var flows = (await MoveStore.Flows(db, MoveStore.Done(db, connectors).Select(row => row.Id)).AsNoTracking().ToListAsync(cancel))
            .ToLookup(row => row.MoveId);
        var olds = (await Olds(connectors).ToListAsync(cancel)).DistinctBy(old => old.Connector.Id).ToDictionary(old => old.Connector.Id);
        var instances = (await Instances(connectors).AsNoTracking().ToListAsync(cancel))
            .DistinctBy(row => row.Id)
            .ToLookup(row => row.ConnectorId);
        var undos = rows.ToDictionary(
            row => row.ToId,
            row => new Undo(row, row.ToDone(flows[row.Id]), olds[row.FromId], moves[row.ToId].Flow)
            {
                Instances = instances[row.FromId],
                HasLater = all.Any(later => later.ToId == row.ToId && later.FromId == row.FromId && later.Number > row.Number),
            });
        var kept = await definitions.LoadManyAsync(undos.Values.SelectMany(undo => undo.Fingerprints), cancel);
        return [.. found.Where(one => undos.ContainsKey(one.Row.Id)).Select(one => Undoing(one, undos[one.Row.Id], kept))];
    }

    private FactsOfRow Undoing(FactsOfRow found, Undo undo, IReadOnlyDictionary<string, ConnectorDefinition> kept)
    {
        var (old, done, release) = (undo.Old, undo.Done, undo.Old.Release.ToRelease());
        var there = undo.Instances.Where(row => row.RemovedAt is null || done.Removed.Contains(row.Id)).ToList();
        var moved = new MovedFrom(undo.Row.Number, done, old.Connector.Id)
        {
            Current = new ReleaseContent(release, kept[old.Connector.CurrentFingerprint]),
            Release = new ReleaseContent(release, kept[old.Release.Fingerprint]),
            Definitions = new DefinitionPair(kept[done.Before], kept[done.After]),
            IsRemoved = old.Connector.RemovedAt is not null,
            IsPlaceTaken = old.Connector.RemovedAt is not null && old.IsPlaceTaken,
            HasLater = undo.HasLater,
            RemovedInstances = there.Where(row => row.RemovedAt is not null).Select(row => row.Id).ToHashSet(),
            Instances = [.. there.Select(row => row.ToDependent(vault))],
            Flow = undo.Flow,
        };
        var now = found.Facts with { Offered = null, OfferedAt = null, Hold = null, Answers = [], Remembered = [] };
        return found with { Target = old.Release, Other = old.Connector, Move = undo.Row, Facts = now with { Moved = moved } };
    }

    // Removed ones too: they come back.
    private IQueryable<Old> Olds(IQueryable<InstalledId> to) =>
        from move in MoveStore.Done(db, to)
        join connector in db.Connectors.WithRemoved() on move.FromId equals connector.Id
        join release in db.Releases on connector.BaselineId equals (ReleaseId?)release.Id
        select new Old
        {
            Connector = connector,
            Release = release,
            // As the unique indexes say: see ConnectorRemoval. Removed ones are among them here.
            IsPlaceTaken = db.Connectors.Any(other =>
                other.RemovedAt == null
                && other.Id != connector.Id
                && (connector.AlongsideOfId == null
                    ? other.PackageId == release.PackageId && other.AlongsideOfId == null
                    : other.AlongsideOfId == connector.AlongsideOfId && other.VersionKey == connector.VersionKey)),
        };

    private IQueryable<InstanceRow> Instances(IQueryable<InstalledId> to) =>
        from move in MoveStore.Done(db, to)
        join instance in db.Instances.WithRemoved() on move.FromId equals instance.ConnectorId
        select instance;

    private sealed class Old
    {
        public required ConnectorRow Connector { get; init; }

        public required ReleaseRow Release { get; init; }

        public bool IsPlaceTaken { get; init; }
    }

    private sealed record Undo(MoveRow Row, MoveDone Done, Old Old, FlowId? Flow)
    {
        /// <summary>The instances of the old version, with the removed ones.</summary>
        public required IEnumerable<InstanceRow> Instances { get; init; }

        public bool HasLater { get; init; }

        public IEnumerable<string> Fingerprints =>
            [Old.Connector.CurrentFingerprint, Old.Release.Fingerprint, Done.Before, Done.After];
    }
}
