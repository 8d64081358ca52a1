using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Facts;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating;

/// <summary>Adds to facts what undoing an update, or restoring what it overwrote, is planned on.</summary>
internal sealed class PastFacts(ConnectorsDbContext db, DefinitionStore definitions)
{
    /// <summary>The facts of undoing one update of each connector. Those whose update can't be undone are left out.</summary>
    /// <param name="found">The connectors as they are.</param>
    /// <param name="connectors">The same as a query.</param>
    /// <param name="revisions">The revision that the update made, by connector.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<FactsOfRow>> UndoingAsync(
        IReadOnlyList<FactsOfRow> found,
        IQueryable<InstalledId> connectors,
        IReadOnlyDictionary<InstalledId, int> revisions,
        CancellationToken cancel)
    {
        var updates = (await UpdateRows.Updates(db, connectors).AsNoTracking().ToListAsync(cancel))
            .Where(update => revisions.GetValueOrDefault(update.ConnectorId) == update.Number)
            .ToDictionary(update => update.ConnectorId);
        var moves = await MovesAsync(connectors, revisions, cancel);
        var kept = await definitions.LoadManyAsync(
            [
                .. updates.Values.SelectMany(FingerprintsOf),
                .. moves.SelectMany(group => group).SelectMany(move => new[] { move.From.Fingerprint, move.To.Fingerprint }),
            ],
            cancel);
        return
        [
            .. found
                .Where(one => updates.ContainsKey(one.Row.Id))
                .Select(one => Undoing(one, updates[one.Row.Id], [.. moves[one.Row.Id]], kept)),
        ];
    }

    /// <summary>The facts of restoring the edits that an update overwrote; null if the revision overwrote none.</summary>
    public async Task<FactsOfRow?> RestoringAsync(FactsOfRow found, int revision, CancellationToken cancel)
    {
        var query = UpdateRows.Overwrite(db, found.Row.Id, revision);
        if (await query.AsNoTracking().SingleOrDefaultAsync(cancel) is not { } made) return null;
        var kept = await definitions.LoadManyAsync(FingerprintsOf(made), cancel);
        var lost = new RestoreTarget(revision, kept[made.Before], ContentOf(made.Release, kept));
        return found with { Target = found.Baseline, Facts = Now(found.Facts) with { Restore = lost } };
    }

    private static FactsOfRow Undoing(
        FactsOfRow found, UpdateRows.UpdateRevision made, IEnumerable<Move> later, IReadOnlyDictionary<string, ConnectorDefinition> kept)
    {
        var undo = new UndoTarget(made.Number, kept[made.Left], kept[made.Before], ContentOf(made.Release, kept))
        {
            Later =
            [
                .. later.Select(move =>
                    new LaterUpdate(move.To.Version ?? "", kept[move.To.Fingerprint], kept[move.From.Fingerprint])),
            ],
        };
        return found with { Target = made.Release, Facts = Now(found.Facts) with { Undo = undo } };
    }

    // What is offered, and what was decided about it, has no part in the past.
    private static UpdateFacts Now(UpdateFacts facts) =>
        facts with { Offered = null, OfferedAt = null, Hold = null, Answers = [], Remembered = [] };

    // Every revision that moved its connector to another release after the one to undo, newest first.
    private async Task<ILookup<InstalledId, Move>> MovesAsync(
        IQueryable<InstalledId> connectors, IReadOnlyDictionary<InstalledId, int> revisions, CancellationToken cancel)
    {
        var states = await UpdateRows.Revisions(db, connectors).ToListAsync(cancel);
        return states
            .GroupBy(state => state.ConnectorId)
            .SelectMany(of =>
            {
                var since = of.Where(state => state.Number >= revisions.GetValueOrDefault(of.Key, int.MaxValue)).ToList();
                return since.Zip(since.Skip(1), (from, to) => new Move(from, to)).Where(move => move.From.BaselineId != move.To.BaselineId);
            })
            .OrderByDescending(move => move.To.Number)
            .ToLookup(move => move.To.ConnectorId);
    }

    private static IEnumerable<string> FingerprintsOf(UpdateRows.UpdateRevision update) =>
        [update.Left, update.Before, update.Release.Fingerprint];

    private static ReleaseContent ContentOf(ReleaseRow row, IReadOnlyDictionary<string, ConnectorDefinition> kept) =>
        new(row.ToRelease(), kept[row.Fingerprint]);

    private sealed record Move(UpdateRows.RevisionState From, UpdateRows.RevisionState To);
}
