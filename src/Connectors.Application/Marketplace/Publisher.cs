using Connectors.Application.People;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Merging.Compatibility;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Marketplace;

/// <summary>A release that is to be published.</summary>
public sealed record NewRelease(PackageId Package, ReleaseVersion Version, ConnectorDefinition Definition, string Notes)
{
    /// <summary>Whether it is refused where its changes need a greater version.</summary>
    public bool MustFitVersion { get; init; }

    /// <summary>The last day (UTC) on which older releases work at the third party; null where that is not known.</summary>
    public DateTime? OlderWorkUntil { get; init; }
}

/// <summary>
/// Publishes and withdraws releases. Writes one release and moves the package's pointers; installed connectors are not touched.
/// </summary>
public sealed class Publisher(ConnectorsDbContext db, DefinitionStore definitions, PackageOwners owners, TimeProvider time)
{
    /// <summary>Publishes a release; the first one makes the package, which its publisher owns.</summary>
    public Task<PublishResult> PublishAsync(NewRelease release, Actor by, CancellationToken cancel) =>
        db.InOneTransactionAsync(token => AddAsync(release, by, token), cancel);

    /// <summary>Publishes a release inside a transaction of the caller.</summary>
    internal async Task<PublishResult> AddAsync(NewRelease release, Actor by, CancellationToken token)
    {
        var (id, key) = (release.Package.ToString(), release.Version.SortKey);
        var package = await db.Packages.SingleOrDefaultAsync(row => row.Id == id, token);
        if (package is not null && !await owners.IsOwnerAsync(id, by, token)) return new PublishResult.NotOwner(release.Package);
        var releases = await db.Releases.Where(row => row.PackageId == id).ToListAsync(token);
        if (releases.Find(row => row.VersionKey == key) is { } taken) return Taken(taken, release, releases);
        if (release.MustFitVersion && await TooSmallAsync(release, releases, token) is { } tooSmall) return tooSmall;
        await definitions.KeepAsync(release.Definition, token);
        package ??= NewPackage(id, by);
        var row = RowOf(release, by);
        // The package before its release, and both before the pointers from one to the other.
        await db.SaveChangesAsync(token);
        db.Releases.Add(row);
        if (release.OlderWorkUntil is { } until) EndSupport(releases.Where(older => Precedes(older, key)), until);
        await db.SaveChangesAsync(token);
        await PointAsync(package, [.. releases, row], token);
        return new PublishResult.Published(release.Package, release.Version);
    }

    /// <summary>Takes a release out of what is offered, or brings it back. Those who installed it keep it.</summary>
    public Task<PublishResult> WithdrawAsync(
        PackageId package, ReleaseVersion version, bool withdrawn, Actor by, CancellationToken cancel) =>
        db.InOneTransactionAsync<PublishResult>(async token =>
        {
            var id = package.ToString();
            var releases = await db.Releases.Where(row => row.PackageId == id).ToListAsync(token);
            if (releases.Find(row => row.VersionKey == version.SortKey) is not { } release) return new PublishResult.NotFound();
            if (!await owners.IsOwnerAsync(id, by, token)) return new PublishResult.NotOwner(package);
            release.WithdrawnAt = withdrawn ? release.WithdrawnAt ?? time.GetUtcNow().UtcDateTime : null;
            (release.WithdrawnBy, release.WithdrawnById) = (by.Name, by.Id);
            await PointAsync(await db.Packages.SingleAsync(row => row.Id == id, token), releases, token);
            return new PublishResult.Published(package, version);
        }, cancel);

    /// <summary>Says until when a release works at the third party, or that this is not known.</summary>
    /// <param name="package">The package.</param>
    /// <param name="version">The release.</param>
    /// <param name="until">The last day (UTC); null takes back what was said.</param>
    /// <param name="by">Who says it, an owner of the package.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    public Task<PublishResult> SupportAsync(
        PackageId package, ReleaseVersion version, DateTime? until, Actor by, CancellationToken cancel) =>
        db.InOneTransactionAsync<PublishResult>(async token =>
        {
            var (id, key) = (package.ToString(), version.SortKey);
            if (await db.Releases.SingleOrDefaultAsync(row => row.PackageId == id && row.VersionKey == key, token) is not { } release)
                return new PublishResult.NotFound();
            if (!await owners.IsOwnerAsync(id, by, token)) return new PublishResult.NotOwner(package);
            release.SupportedUntil = until;
            return new PublishResult.Published(package, version);
        }, cancel);

    private static bool Precedes(ReleaseRow row, string key) => string.CompareOrdinal(row.VersionKey, key) < 0;

    // What was to end earlier still does.
    private static void EndSupport(IEnumerable<ReleaseRow> releases, DateTime until)
    {
        foreach (var row in releases.Where(row => row.SupportedUntil is null || row.SupportedUntil > until)) row.SupportedUntil = until;
    }

    // Compared with what is published now, which may be more than the publisher saw.
    private async Task<PublishResult.VersionTooSmall?> TooSmallAsync(
        NewRelease release, List<ReleaseRow> releases, CancellationToken cancel)
    {
        if (releases.Count == 0) return null;
        var last = ReleaseReviewer.Before(releases, row => ReleaseVersion.Parse(row.Version), release.Version);
        var report = CompatibilityReport.Between(await definitions.LoadAsync(last.Fingerprint, cancel), release.Definition);
        var advice = ReleaseReviewer.Advise(report, last.Version, release.Version);
        return advice.IsEnough ? null : new PublishResult.VersionTooSmall(advice);
    }

    private PackageRow NewPackage(string id, Actor by)
    {
        var package = new PackageRow { Id = id, Name = "" };
        db.Packages.Add(package);
        owners.Add(id, by.Id ?? throw new InvalidOperationException("Only a member publishes."), by.At(time));
        return package;
    }

    private static PublishResult.VersionExists Taken(ReleaseRow taken, NewRelease release, List<ReleaseRow> all) => new(
        release.Version,
        taken.Fingerprint == release.Definition.Fingerprint.ToString() && taken.Notes == release.Notes,
        all.Select(row => ReleaseVersion.Parse(row.Version)).Max());

    private ReleaseRow RowOf(NewRelease release, Actor by) => new()
    {
        Id = db.NewId<ReleaseId>(),
        PackageId = release.Package.ToString(),
        Version = release.Version.ToString(),
        VersionKey = release.Version.SortKey,
        Fingerprint = release.Definition.Fingerprint.ToString(),
        Notes = release.Notes,
        PublishedAt = time.GetUtcNow().UtcDateTime,
        PublishedBy = by.Name,
        PublishedById = by.Id,
    };

    private async Task PointAsync(PackageRow package, List<ReleaseRow> releases, CancellationToken cancel)
    {
        var facts = releases.Select(row => row.ToRelease()).ToList();
        package.NewestStableId = IdOf(Offer.For(facts, null), releases);
        package.NewestId = IdOf(facts.Where(release => !release.IsWithdrawn).MaxBy(release => release.Version), releases);
        package.Edition++;
        var face = releases.Find(row => row.Id == (package.NewestStableId ?? package.NewestId)) ?? releases[^1];
        var content = (await definitions.LoadAsync(face.Fingerprint, cancel)).Content;
        package.Name = RowFacts.ToName(content.Name);
        package.Summary = content.Summary;
        package.Category = content.Category is { } category ? RowFacts.ToName(category) : null;
        package.Colour = content.Colour is { } colour ? RowFacts.ToName(colour) : null;
    }

    private static ReleaseId? IdOf(Release? release, List<ReleaseRow> rows) =>
        release is null ? null : rows.Find(row => row.VersionKey == release.Version.SortKey)?.Id;
}
