using Connectors.Application.People;
using Connectors.Application.Recording;
using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Installed;

/// <summary>An entry that was taken off the list.</summary>
public sealed record RemovedConnector(InstalledId Id, string Name, string? Colour, string? Version, DateTime At, Author? By);

/// <summary>What became of removing an entry.</summary>
public enum Removal
{
    Done,
    NotFound,

    /// <summary>It has instances, which would have nothing left to be instances of.</summary>
    HasInstances,
}

/// <summary>What became of putting an entry back.</summary>
public enum PutBack
{
    Done,
    NotFound,

    /// <summary>The same version was installed again meanwhile.</summary>
    PlaceTaken,
}

/// <summary>Takes entries off the list, and puts them back. Nothing of them is deleted.</summary>
/// <remarks>
/// Both are revisions, since the revision is the concurrency token: an edit that was under way is told that the entry is gone.
/// </remarks>
public sealed class ConnectorRemoval(ConnectorsDbContext db, TimeProvider time)
{
    /// <summary>A page of what was removed, newest first.</summary>
    public Task<Page<RemovedConnector>> ListAsync(int page, CancellationToken cancel) => List(db).ToPageAsync(page, cancel);

    // Serializable, since an instance may be added at the same time.
    public Task<Removal> RemoveAsync(InstalledId id, Actor by, CancellationToken cancel) => db.InOneTransactionAsync(async token =>
    {
        if (await db.Connectors.SingleOrDefaultAsync(row => row.Id == id, token) is not { } row) return Removal.NotFound;
        if (await db.Instances.AnyAsync(instance => instance.ConnectorId == row.Id, token)) return Removal.HasInstances;
        Entries.Remove(db, row, by.At(time));
        return Removal.Done;
    }, Turn.InOrganisation, cancel);

    /// <summary>Undoes an installation alongside, as long as the new connector is unused.</summary>
    /// <returns>False where there is no such entry, or it was changed since.</returns>
    public Task<bool> TakeBackAsync(InstalledId id, Actor by, CancellationToken cancel) => db.InOneTransactionAsync(async token =>
    {
        if (await db.Connectors.SingleOrDefaultAsync(
            row => row.Id == id && row.AlongsideOfId != null && row.Revision == 1, token) is not { } row)
            return false;
        if (await db.Instances.AnyAsync(instance => instance.ConnectorId == row.Id, token)) return false;
        UpdateRecords.Add(db, row, row.AlongsideOfVersion, "take-back", by.At(time));
        Entries.Remove(db, row, by.At(time));
        return true;
    }, Turn.InOrganisation, cancel);

    /// <summary>Brings a removed entry back as it was.</summary>
    public Task<PutBack> PutBackAsync(InstalledId id, Actor by, CancellationToken cancel) => db.InOneTransactionAsync(async token =>
    {
        if (await db.Connectors.FindRemovedAsync(id, token) is not { } row)
            return PutBack.NotFound;
        if (await IsTakenAsync(row, token)) return PutBack.PlaceTaken;
        Entries.PutBack(db, row, by.At(time));
        return PutBack.Done;
    }, cancel);

    internal static IQueryable<RemovedConnector> List(ConnectorsDbContext db) => db.Connectors
        .Removed()
        .OrderByDescending(row => row.RemovedAt)
        .ThenBy(row => row.Id)
        .Select(row => new RemovedConnector(
            row.Id,
            row.Name,
            row.Colour,
            row.Version,
            row.RemovedAt!.Value,
            // Each by itself: of both at once the database would number the revisions of all organisations.
            new Author(
                db.ConnectorRevisions.Where(revision => revision.ConnectorId == row.Id && revision.Number == row.Revision)
                    .Select(revision => revision.ById).FirstOrDefault(),
                db.ConnectorRevisions.Where(revision => revision.ConnectorId == row.Id && revision.Number == row.Revision)
                    .Select(revision => revision.By).FirstOrDefault() ?? "")));

    // As the unique indexes say: one connector of a package by itself, one of a version alongside another.
    private Task<bool> IsTakenAsync(ConnectorRow row, CancellationToken cancel) => row.AlongsideOfId is { } beside
        ? db.Connectors.AnyAsync(other => other.AlongsideOfId == beside && other.VersionKey == row.VersionKey, cancel)
        : db.Connectors.AnyAsync(other => row.PackageId != null && other.PackageId == row.PackageId && other.AlongsideOfId == null, cancel);
}
