using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Data.Rows;
using Connectors.Domain.Catalog;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Marketplace;

/// <summary>A tile of the marketplace. The version is what everybody is offered; null where that is nothing.</summary>
public sealed record Tile(string Id, string Name, string? Summary, string? Category, string? Colour, string? Version, Guid? InstalledId);

/// <summary>A release on a package's page.</summary>
public sealed record ReleaseNotes(
    string Version, string Notes, DateTime PublishedAt, Author PublishedBy, bool IsWithdrawn, string Fingerprint)
{
    public bool IsPrerelease => ReleaseVersion.Parse(Version).IsPrerelease;
}

/// <summary>A package's page; releases newest first.</summary>
public sealed record PackagePage(Tile Tile, IReadOnlyList<ReleaseNotes> Releases);

/// <summary>A page of the marketplace.</summary>
/// <param name="Tiles">What is on it, by name.</param>
/// <param name="Total">How many were found on all pages.</param>
/// <param name="Number">From 1.</param>
/// <param name="Pages">How many pages there are.</param>
public sealed record TilePage(IReadOnlyList<Tile> Tiles, int Total, int Number, int Pages);

/// <summary>Reads the marketplace.</summary>
public sealed class MarketplaceCatalog(ConnectorsDbContext db)
{
    /// <summary>How many tiles are on a page.</summary>
    public const int PageSize = 60;

    private const int MostTiles = 120;
    private const int RowsOnPage = 25;

    /// <summary>A page of what is found.</summary>
    /// <param name="search">Part of a name, a package or a summary; null or blank for all.</param>
    /// <param name="category">One category; null or blank for all.</param>
    /// <param name="page">From 1; the last one where there are fewer.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<TilePage> PageAsync(string? search, string? category, int page, CancellationToken cancel)
    {
        var found = Found(db, search, category);
        var total = await found.CountAsync(cancel);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, pages);
        return new TilePage(await Tiles(db, found).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancel), total, number, pages);
    }

    public async Task<IReadOnlyList<Tile>> BrowseAsync(string? search, string? category, CancellationToken cancel) =>
        await Tiles(db, Found(db, search, category)).Take(MostTiles).ToListAsync(cancel);

    /// <summary>A page of packages by name, and whether another one follows.</summary>
    public async Task<(IReadOnlyList<Tile> Tiles, bool HasMore)> PageAsync(string? search, int number, CancellationToken cancel)
    {
        var tiles = await Tiles(db, Found(db, search, null)).Skip((number - 1) * RowsOnPage).Take(RowsOnPage + 1).ToListAsync(cancel);
        return ([.. tiles.Take(RowsOnPage)], tiles.Count > RowsOnPage);
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
            row.Fingerprint));

    internal static IQueryable<PackageRow> Found(ConnectorsDbContext db, string? search, string? category)
    {
        var packages = db.Packages.AsQueryable();
        if (!string.IsNullOrWhiteSpace(category)) packages = packages.Where(row => row.Category == category);
        if (string.IsNullOrWhiteSpace(search)) return packages;
        var pattern = ManageQueries.Pattern(search);
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
                .Select(connector => (Guid?)connector.Id)
                .FirstOrDefault()));
}
