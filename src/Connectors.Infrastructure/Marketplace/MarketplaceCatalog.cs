using Connectors.Domain.Catalog;
using Connectors.Domain.People;
using Connectors.Infrastructure.Data;
using Connectors.Infrastructure.Data.Queries;
using Connectors.Infrastructure.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Infrastructure.Marketplace;

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

/// <summary>Reads the marketplace.</summary>
public sealed class MarketplaceCatalog(ConnectorsDbContext db)
{
    private const int MostTiles = 120;

    public async Task<IReadOnlyList<Tile>> BrowseAsync(string? search, string? category, CancellationToken cancel) =>
        await Tiles(db, Found(db, search, category)).Take(MostTiles).ToListAsync(cancel);

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
        return packages.Where(row => EF.Functions.Like(row.Name, pattern, "\\") || EF.Functions.Like(row.Summary!, pattern, "\\"));
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
