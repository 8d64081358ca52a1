using Connectors.Application.People;
using Connectors.Application.Recording;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Catalog;
using Connectors.Domain.Ids;
using Connectors.Domain.Installed;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Installed;

/// <summary>What became of an installation.</summary>
public abstract record InstallResult
{
    private InstallResult()
    {
    }

    public sealed record Installed(InstalledId Id, string Name, ReleaseVersion Version) : InstallResult;

    /// <summary>The organisation has the package; nothing was added.</summary>
    public sealed record AlreadyThere(InstalledId Id, string Name) : InstallResult;

    /// <summary>There is no such package, or nothing of it that is offered.</summary>
    public sealed record NotFound : InstallResult;
}

/// <summary>Installs packages of the marketplace.</summary>
public sealed class Installer(ConnectorsDbContext db, DefinitionStore definitions, TimeProvider time)
{
    /// <param name="package">The package.</param>
    /// <param name="version">A release that is not withdrawn; null for the newest that everybody is offered.</param>
    /// <param name="by">Who installs.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    public Task<InstallResult> InstallAsync(PackageId package, ReleaseVersion? version, Actor by, CancellationToken cancel) =>
        db.InOneTransactionAsync<InstallResult>(async token =>
        {
            var id = package.ToString();
            var there = await db.Connectors
                .Where(row => row.PackageId == id)
                .OrderByDescending(row => row.VersionKey)
                .FirstOrDefaultAsync(token);
            if (there is not null) return new InstallResult.AlreadyThere(there.Id, there.Name);
            if (await ReleaseAsync(id, version, token) is not { } release) return new InstallResult.NotFound();
            var content = await definitions.LoadAsync(release.Fingerprint, token);
            var at = by.At(time);
            var row = Entries.New(db, content.Content.Name, release.Fingerprint, at.At);
            row.Colour = Entries.ColourOf(content);
            row.MoveBaseline(release);
            Revisions.Add(db, row, new RevisionFacts(RevisionKind.Installed) { To = release.Version }, at);
            return new InstallResult.Installed(row.Id, row.Name, ReleaseVersion.Parse(release.Version));
        }, cancel);

    private Task<ReleaseRow?> ReleaseAsync(string package, ReleaseVersion? version, CancellationToken cancel)
    {
        var releases = db.Releases.Where(release => release.PackageId == package && release.WithdrawnAt == null);
        if (version?.SortKey is { } key) return releases.SingleOrDefaultAsync(release => release.VersionKey == key, cancel);
        return releases.SingleOrDefaultAsync(release => db.Packages.Any(row => row.NewestStableId == release.Id), cancel);
    }
}
