using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Data.Rows;
using Connectors.Domain.Catalog;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Marketplace;

/// <summary>A tile of the marketplace. The version is what everybody is offered; null where that is nothing.</summary>
public sealed record Tile(
    string Id, string Name, string? Summary, string? Category, string? Colour, string? Version, InstalledId? InstalledId);

/// <summary>A release on a package's page.</summary>
public sealed record ReleaseNotes(
    string Version, string Notes, DateTime PublishedAt, Author PublishedBy, bool IsWithdrawn, string Fingerprint)
{
    /// <summary>The last day (UTC) on which it works at the third party; null where nobody said one.</summary>
    public DateTime? SupportedUntil { get; init; }

    public bool IsPrerelease => ReleaseVersion.Parse(Version).IsPrerelease;
}

/// <summary>A package's page; releases newest first.</summary>
public sealed record PackagePage(Tile Tile, IReadOnlyList<ReleaseNotes> Releases);

/// <summary>Reads the marketplace.</summary>
public sealed class MarketplaceCatalog(ConnectorsDbContext db)
{
    /// <summary>How many tiles are on a page.</summary>
    public const int PageSize = 60;

    /// <summary>A page of what is found.</summary>
    /// <param name="search">Part of a name, a package or a summary; null or blank for all.</param>
    /// <param name="category">One category; null or blank for all.</param>
    /// <param name="page">From 1; the last one where there are fewer.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="size">How many are on a page.</param>
    public async Task<Page<Tile>> PageAsync(
        string? search, string? category, int page, CancellationToken cancel, int size = PageSize)
    {
        var found = Found(db, search, category);
        return await Tiles(db, found).ToPageAsync((page, await found.CountAsync(cancel)), cancel, size);
    }

    public async Task<IReadOnlyList<string>> CategoriesAsync(CancellationToken cancel) =>
        await db.Packages.Where(row => row.Category != null).Select(row => row.Category!).Distinct().Order().ToListAsync(cancel);

    public async Task<PackagePage?> FindAsync(PackageId id, CancellationToken cancel)
    {
        var text = id.ToString();
        if (await Tiles(db, db.Packages.Where(row => row.Id == text)).SingleOrDefaultAsync(cancel) is not { } tile) return null;
        return new PackagePage(tile, await Releases(db, text).ToListAsync(cancel));
    }

    internal static IQueryable<ReleaseNotes> Releases(ConnectorsDbContext db, string package) =>
        Notes(db.Releases.Where(row => row.PackageId == package));

    /// <summary>Releases with their notes, newest first.</summary>
    internal static IQueryable<ReleaseNotes> Notes(IQueryable<ReleaseRow> releases) => releases
        .OrderByDescending(row => row.VersionKey)
        .Select(row => new ReleaseNotes(
            row.Version,
            row.Notes,
            row.PublishedAt,
            new Author(row.PublishedById, row.PublishedBy),
            row.WithdrawnAt != null,
            row.Fingerprint)
        {
            SupportedUntil = row.SupportedUntil,
        });

    internal static IQueryable<PackageRow> Found(ConnectorsDbContext db, string? search, string? category)
    {
        var packages = db.Packages.AsQueryable();
        if (!string.IsNullOrWhiteSpace(category)) packages = packages.Where(row => row.Category == category);
        if (string.IsNullOrWhiteSpace(search)) return packages;
        var pattern = ListSearch.Pattern(search);
        var id = pattern.ToLowerInvariant();
        return packages.Where(row => EF.Functions.Like(row.Name, pattern, "\\")
            || EF.Functions.Like(row.Id, id, "\\")
            || EF.Functions.Like(row.Summary!, pattern, "\\"));
    }

    internal static IQueryable<Tile> Tiles(ConnectorsDbContext db, IQueryable<PackageRow> packages) => packages
        .OrderBy(row => row.Name)
        .ThenBy(row => row.Id)
        .Select(row => new Tile(
            row.Id,
            row.Name,
            row.Summary,
            row.Category,
            row.Colour,
            db.Releases.Where(release => release.Id == row.NewestStableId).Select(release => release.Version).FirstOrDefault(),
            db.Connectors
                .Where(connector => connector.PackageId == row.Id)
                .OrderByDescending(connector => connector.VersionKey)
                .Select(connector => (InstalledId?)connector.Id)
                .FirstOrDefault()));
}
