using Connectors.Application.People;
using Connectors.Application.Recording;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Installed;
using Connectors.Domain.Merging;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Installed;

/// <summary>Builds and edits connectors. Every save is a revision.</summary>
public sealed class ConnectorEditor(ConnectorsDbContext db, DefinitionStore definitions, EditEffects effects, TimeProvider time)
{
    // A number behind a name that was cut makes it no longer.
    private const int NumberLength = 8;

    /// <summary>Adds a custom connector. Where its name is in use, it gets a number.</summary>
    /// <param name="definition">What it is.</param>
    /// <param name="notes">What its first revision says, a line each: what of a document was left out.</param>
    /// <param name="by">Who builds it.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    /// <returns>The connector, with the name that it got.</returns>
    public Task<Named<InstalledId>> BuildAsync(
        ConnectorDefinition definition, IReadOnlyList<string> notes, Actor by, CancellationToken cancel) =>
        db.InOneTransactionAsync(async token =>
        {
            await definitions.KeepAsync(definition, token);
            var at = by.At(time);
            var name = await FreeNameAsync(RowFacts.ToName(definition.Content.Name), token);
            var row = Entries.New(db, name, definition.Fingerprint.ToString(), at.At);
            row.Colour = Entries.ColourOf(definition);
            Revisions.Add(db, row, new RevisionFacts(RevisionKind.Built), at, notes);
            return new Named<InstalledId>(row.Id, row.Name);
        }, cancel);

    /// <summary>Makes the definition the newest revision without asking, if what was edited is still the current one.</summary>
    public Task<SaveResult> SaveAsync(
        InstalledId id, Fingerprint seen, ConnectorDefinition definition, Actor by, CancellationToken cancel) =>
        SaveAsync(id, seen, definition, by, EditConsent.Unasked, cancel);

    /// <summary>
    /// Makes the definition the newest revision, if what the person edited is still the current one and they accepted what it does to
    /// flows and instances.
    /// </summary>
    public Task<SaveResult> SaveAsync(
        InstalledId id,
        Fingerprint seen,
        ConnectorDefinition definition,
        Actor by,
        EditConsent consent,
        CancellationToken cancel) =>
        db.InOneTransactionAsync<SaveResult>(async token =>
        {
            if (await db.Connectors.SingleOrDefaultAsync(row => row.Id == id, token) is not { } row) return new SaveResult.NotFound();
            if (row.CurrentFingerprint == definition.Fingerprint.ToString()) return new SaveResult.Unchanged();
            var current = await definitions.LoadAsync(row.CurrentFingerprint, token);
            if (current.Fingerprint != seen) return await MeanwhileAsync(row, seen, current, token);
            var effect = await effects.OfAsync(row, current, definition, token);
            if (!consent.Covers(effect, definition.Fingerprint)) return new SaveResult.NeedsConsent(effect, definition.Fingerprint);
            var changes = DefinitionDiff.Between(current, definition);
            await definitions.ReplaceAsync(row, definition, token);
            await effects.FollowAsync(row, current, definition, token);
            Revisions.Add(db, row, RevisionFacts.Of(RevisionKind.Edited, changes), by.At(time));
            return new SaveResult.Saved(id, row.Revision, changes) { Broken = [.. effect.Stopped.Select(flow => flow.Name)] };
        }, cancel);

    /// <summary>Gives an entry another display name; its definition stays, so this is no modification.</summary>
    /// <returns>Whether it has another name now.</returns>
    public Task<bool> RenameAsync(InstalledId id, string name, Actor by, CancellationToken cancel) =>
        db.InOneTransactionAsync(async token =>
        {
            if (await db.Connectors.SingleOrDefaultAsync(row => row.Id == id, token) is not { } row) return false;
            var (old, given) = (row.Name, RowFacts.ToName(name));
            if (old == given) return false;
            row.Name = given;
            Revisions.Add(db, row, new RevisionFacts(RevisionKind.Renamed) { Name = new OtherName(old, given) }, by.At(time));
            return true;
        }, cancel);

    private async Task<string> FreeNameAsync(string name, CancellationToken cancel)
    {
        var start = name.Length > ConnectorsModel.NameLength - NumberLength ? name[..(ConnectorsModel.NameLength - NumberLength)] : name;
        var taken = await db.Connectors.Where(row => row.Name.StartsWith(start)).Select(row => row.Name).ToListAsync(cancel);
        return FreeName.Of(name, taken, ConnectorsModel.NameLength);
    }

    // What the person saw comes from their browser: it is looked for in this entry's own history only.
    private async Task<SaveResult> MeanwhileAsync(ConnectorRow row, Fingerprint seen, ConnectorDefinition current, CancellationToken cancel)
    {
        var text = seen.ToString();
        var known = await db.ConnectorRevisions.AnyAsync(
            revision => revision.ConnectorId == row.Id && revision.Fingerprint == text, cancel);
        var before = known ? await definitions.LoadAsync(text, cancel) : null;
        return new SaveResult.ChangedMeanwhile(
            row.LastChange(),
            before is null ? [] : DefinitionDiff.Between(before, current),
            before?.Content);
    }
}
