using Connectors.Application.People;
using Connectors.Application.Recording;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.Installed;
using Connectors.Domain.Merging;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Installed;

/// <summary>Restores an earlier revision of a connector, as a new revision.</summary>
public sealed class ConnectorRestorer(ConnectorsDbContext db, DefinitionStore definitions, EditEffects effects, TimeProvider time)
{
    /// <summary>Restores a revision with the release that it was installed from, without asking.</summary>
    public Task<SaveResult> RestoreAsync(InstalledId id, int number, Actor by, CancellationToken cancel) =>
        RestoreAsync(id, number, by, EditConsent.Unasked, cancel);

    /// <summary>Restores a revision with the release that it was installed from, if the person accepted what that stops.</summary>
    public Task<SaveResult> RestoreAsync(InstalledId id, int number, Actor by, EditConsent consent, CancellationToken cancel) =>
        db.InOneTransactionAsync<SaveResult>(async token =>
        {
            var row = await db.Connectors.SingleOrDefaultAsync(row => row.Id == id, token);
            var revision = await db.ConnectorRevisions.SingleOrDefaultAsync(
                revision => revision.ConnectorId == id && revision.Number == number, token);
            return row is null || revision is null ? new SaveResult.NotFound() : await RestoreAsync(row, revision, by, consent, token);
        }, cancel);

    private async Task<SaveResult> RestoreAsync(
        ConnectorRow row, ConnectorRevisionRow revision, Actor by, EditConsent consent, CancellationToken cancel)
    {
        if (row.CurrentFingerprint == revision.Fingerprint && row.BaselineId == revision.BaselineId) return new SaveResult.Unchanged();
        var (current, restored) =
            (await definitions.LoadAsync(row.CurrentFingerprint, cancel), await definitions.LoadAsync(revision.Fingerprint, cancel));
        var effect = await effects.OfAsync(row, current, restored, cancel);
        if (effect.Stops && !consent.Covers(effect, restored.Fingerprint))
            return new SaveResult.NeedsConsent(effect, restored.Fingerprint);
        var changes = DefinitionDiff.Between(current, restored);
        var at = by.At(time);
        // Another release is an update, whichever way it came.
        var record = row.BaselineId == revision.BaselineId
            ? null
            : UpdateRecords.Add(db, row, revision.Version, UpdateRecords.Restored, at);
        if (await db.Releases.SingleOrDefaultAsync(release => release.Id == revision.BaselineId, cancel) is { } baseline)
            row.MoveBaseline(baseline);
        await definitions.ReplaceAsync(row, restored, cancel);
        record?.FingerprintAfter = row.CurrentFingerprint;
        await effects.FollowAsync(row, current, restored, cancel);
        Revisions.Add(db, row, RevisionFacts.Of(RevisionKind.Restored, changes) with { Number = revision.Number }, at);
        return new SaveResult.Saved(row.Id, row.Revision, changes)
        {
            Broken = [.. effect.Stopped.Select(flow => flow.Name)]
        };
    }
}
