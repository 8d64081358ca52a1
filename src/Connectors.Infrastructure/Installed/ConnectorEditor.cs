using Connectors.Domain.Definitions;
using Connectors.Domain.Merging;
using Connectors.Domain.People;
using Connectors.Domain.Updating;
using Connectors.Infrastructure.Data;
using Connectors.Infrastructure.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Infrastructure.Installed;

/// <summary>Builds and edits connectors. Every save is a revision.</summary>
public sealed class ConnectorEditor(ConnectorsDbContext db, DefinitionStore definitions, TimeProvider time)
{
    /// <summary>Adds a custom connector.</summary>
    public Task<InstalledId> BuildAsync(ConnectorDefinition definition, Person by, CancellationToken cancel) => db.InOneTransactionAsync(async token =>
    {
        await definitions.KeepAsync(definition, token);
        var at = Now(by);
        var row = Entries.New(db, definition.Content.Name, definition.Fingerprint.ToString(), at.At);
        row.Colour = Colour(definition);
        Revisions.Add(db, row, "Built", [], at);
        return new InstalledId(row.Id);
    }, cancel);

    /// <summary>Makes the definition the newest revision, if what the person edited is still what stands there.</summary>
    public Task<SaveResult> SaveAsync(InstalledId id, Fingerprint seen, ConnectorDefinition definition, Person by, CancellationToken cancel) =>
        db.InOneTransactionAsync<SaveResult>(async token =>
        {
            if (await db.Connectors.SingleOrDefaultAsync(row => row.Id == id.Value, token) is not { } row) return new SaveResult.NotFound();
            if (row.CurrentFingerprint == definition.Fingerprint.ToString()) return new SaveResult.Unchanged();
            var current = await definitions.LoadAsync(row.CurrentFingerprint, token);
            if (current.Fingerprint != seen) return await MeanwhileAsync(row, seen, current, token);
            var changes = DefinitionDiff.Between(current, definition);
            await ReplaceAsync(row, definition, token);
            Revisions.Add(db, row, changes.Count == 1 ? "1 change" : $"{changes.Count} changes", [.. changes.Select(change => change.Words)], Now(by));
            return new SaveResult.Saved(id, row.Revision, changes);
        }, cancel);

    /// <summary>Gives an entry another display name; its definition stays, so this is no modification.</summary>
    public Task<bool> RenameAsync(InstalledId id, string name, Person by, CancellationToken cancel) => db.InOneTransactionAsync(async token =>
    {
        if (await db.Connectors.SingleOrDefaultAsync(row => row.Id == id.Value, token) is not { } row) return false;
        var (old, @new) = (row.Name, RowFacts.ToName(name));
        if (old == @new) return true;
        row.Name = @new;
        Revisions.Add(db, row, "Renamed", [$"Display name: `{old}` → `{@new}`"], Now(by));
        return true;
    }, cancel);

    /// <summary>Puts a revision back as a new one, with the release that it stood on.</summary>
    public Task<SaveResult> RestoreAsync(InstalledId id, int number, Person by, CancellationToken cancel) => db.InOneTransactionAsync<SaveResult>(async token =>
    {
        var row = await db.Connectors.SingleOrDefaultAsync(row => row.Id == id.Value, token);
        var revision = await db.ConnectorRevisions.SingleOrDefaultAsync(revision => revision.ConnectorId == id.Value && revision.Number == number, token);
        if (row is null || revision is null) return new SaveResult.NotFound();
        if (row.CurrentFingerprint == revision.Fingerprint && row.BaselineId == revision.BaselineId) return new SaveResult.Unchanged();
        var changes = DefinitionDiff.Between(await definitions.LoadAsync(row.CurrentFingerprint, token), await definitions.LoadAsync(revision.Fingerprint, token));
        if (await db.Releases.SingleOrDefaultAsync(release => release.Id == revision.BaselineId, token) is { } baseline) row.MoveBaseline(baseline);
        await ReplaceAsync(row, await definitions.LoadAsync(revision.Fingerprint, token), token);
        Revisions.Add(db, row, $"Restored revision {number}", [.. changes.Select(change => change.Words)], Now(by));
        return new SaveResult.Saved(id, row.Revision, changes);
    }, cancel);

    /// <summary>Takes an entry off the list. Its history stays, and <see cref="PutBackAsync"/> brings it back.</summary>
    public Task<bool> RemoveAsync(InstalledId id, CancellationToken cancel) => db.InOneTransactionAsync(async token =>
    {
        if (await db.Connectors.SingleOrDefaultAsync(row => row.Id == id.Value, token) is not { } row) return false;
        row.RemovedAt = time.GetUtcNow().UtcDateTime;
        row.Revision++;
        return true;
    }, cancel);

    /// <summary>Brings a removed entry back as it was.</summary>
    public Task<bool> PutBackAsync(InstalledId id, CancellationToken cancel) => db.InOneTransactionAsync(async token =>
    {
        var organisation = db.RequiredOrganisation;
        var removed = db.Connectors.IgnoreQueryFilters().Where(row => row.OrganisationId == organisation && row.RemovedAt != null);
        if (await removed.SingleOrDefaultAsync(row => row.Id == id.Value, token) is not { } row) return false;
        row.RemovedAt = null;
        row.Revision++;
        return true;
    }, cancel);

    internal static string? Colour(ConnectorDefinition definition) => definition.Content.Colour is { Length: <= ConnectorsModel.NameLength } colour ? colour : null;

    // What the person saw comes from their browser: it is looked for in this entry's own history only.
    private async Task<SaveResult> MeanwhileAsync(ConnectorRow row, Fingerprint seen, ConnectorDefinition current, CancellationToken cancel)
    {
        var text = seen.ToString();
        var known = await db.ConnectorRevisions.AnyAsync(revision => revision.ConnectorId == row.Id && revision.Fingerprint == text, cancel);
        var theirs = known ? DefinitionDiff.Between(await definitions.LoadAsync(text, cancel), current) : [];
        return new SaveResult.ChangedMeanwhile(new PersonAt(row.ChangedBy, row.ChangedAt), theirs);
    }

    private async Task ReplaceAsync(ConnectorRow row, ConnectorDefinition definition, CancellationToken cancel)
    {
        await definitions.KeepAsync(definition, cancel);
        row.CurrentFingerprint = definition.Fingerprint.ToString();
        row.Colour = Colour(definition);
        row.Customisations = row.BaselineFingerprint is { } baseline && baseline != row.CurrentFingerprint
            ? DefinitionDiff.Between(await definitions.LoadAsync(baseline, cancel), definition).Count
            : 0;
    }

    private PersonAt Now(Person by) => new(by.Name, time.GetUtcNow().UtcDateTime);
}
