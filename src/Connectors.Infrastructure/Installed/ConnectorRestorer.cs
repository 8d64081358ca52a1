using Connectors.Domain.Definitions;
using Connectors.Domain.Merging;
using Connectors.Domain.People;
using Connectors.Domain.Updating;
using Connectors.Infrastructure.Data;
using Connectors.Infrastructure.Data.Rows;
using Connectors.Infrastructure.Flows;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Infrastructure.Installed;

/// <summary>Puts back what an entry has been, as a new revision: nothing of what came between is lost.</summary>
public sealed class ConnectorRestorer(ConnectorsDbContext db, DefinitionStore definitions, FlowConsequences flows, TimeProvider time)
{
    /// <summary>Puts a revision back, with the release that it stood on.</summary>
    public Task<SaveResult> RestoreAsync(InstalledId id, int number, Person by, CancellationToken cancel) =>
        db.InOneTransactionAsync<SaveResult>(async token =>
        {
            var row = await db.Connectors.SingleOrDefaultAsync(row => row.Id == id.Value, token);
            var revision = await db.ConnectorRevisions.SingleOrDefaultAsync(
                revision => revision.ConnectorId == id.Value && revision.Number == number, token);
            return row is null || revision is null ? new SaveResult.NotFound() : await RestoreAsync(row, revision, by, token);
        }, cancel);

    /// <summary>Takes back the newest update, if nobody has edited since.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="left">What the update left there.</param>
    /// <param name="by">Who takes it back.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    public Task<SaveResult> UndoUpdateAsync(InstalledId id, Fingerprint left, Person by, CancellationToken cancel) =>
        db.InOneTransactionAsync<SaveResult>(async token =>
        {
            if (await db.Connectors.SingleOrDefaultAsync(row => row.Id == id.Value, token) is not { } row) return new SaveResult.NotFound();
            var current = await definitions.LoadAsync(row.CurrentFingerprint, token);
            if (current.Fingerprint != left) return new SaveResult.ChangedMeanwhile(row.LastChange(), [], null);
            var before = await db.ConnectorRevisions
                .Where(revision => revision.ConnectorId == row.Id && revision.BaselineId != row.BaselineId)
                .OrderByDescending(revision => revision.Number)
                .FirstOrDefaultAsync(token);
            if (before is null) return new SaveResult.Unchanged();
            UpdateRecords.Add(db, row, before.Version, "undo", by.At(time)).FingerprintAfter = before.Fingerprint;
            return await RestoreAsync(row, before, by, token);
        }, cancel);

    private async Task<SaveResult> RestoreAsync(ConnectorRow row, ConnectorRevisionRow revision, Person by, CancellationToken cancel)
    {
        if (row.CurrentFingerprint == revision.Fingerprint && row.BaselineId == revision.BaselineId) return new SaveResult.Unchanged();
        var (current, restored) =
            (await definitions.LoadAsync(row.CurrentFingerprint, cancel), await definitions.LoadAsync(revision.Fingerprint, cancel));
        var changes = DefinitionDiff.Between(current, restored);
        var broken = await flows.BrokenAsync(new InstalledId(row.Id), restored.Content, cancel);
        if (await db.Releases.SingleOrDefaultAsync(release => release.Id == revision.BaselineId, cancel) is { } baseline)
            row.MoveBaseline(baseline);
        await definitions.ReplaceAsync(row, restored, cancel);
        Revisions.Add(db, row, $"Restored revision {revision.Number}", [.. changes.Select(change => change.Words)], by.At(time));
        return new SaveResult.Saved(new InstalledId(row.Id), row.Revision, changes) { Broken = broken };
    }
}
