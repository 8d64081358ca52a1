using Connectors.Data;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Merging;
using Connectors.Domain.Merging.Compatibility;
using Semver;

namespace Connectors.Application.Marketplace;

/// <summary>What a release would change, before it is published.</summary>
public sealed record ReleaseReview
{
    /// <summary>The release that it is compared with; null for a new package.</summary>
    public string? Last { get; init; }

    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>What breaks for those who use the connector.</summary>
    public IReadOnlyList<Finding> Breaks { get; init; } = [];

    /// <summary>Which version the changes need; null for a new package.</summary>
    public VersionAdvice? Advice { get; init; }

    /// <summary>Whether the version exists.</summary>
    public bool IsTaken { get; init; }
}

/// <summary>Compares a release with the one before it.</summary>
public sealed class ReleaseReviewer(MarketplaceCatalog catalog, DefinitionStore definitions)
{
    public async Task<ReleaseReview> ReviewAsync(
        PackageId package, ReleaseVersion version, ConnectorDefinition definition, CancellationToken cancel)
    {
        if (await catalog.FindAsync(package, cancel) is not { } found) return new ReleaseReview();
        var last = Before(found.Releases, release => ReleaseVersion.Parse(release.Version), version);
        var before = await definitions.LoadAsync(last.Fingerprint, cancel);
        var report = CompatibilityReport.Between(before, definition);
        return new ReleaseReview
        {
            Last = last.Version,
            Changes = DefinitionDiff.Between(before, definition),
            Breaks = [.. report.Findings.Where(finding => finding.Severity == Severity.Breaking)],
            Advice = Advise(report, last.Version, version),
            IsTaken = found.Releases.Any(release => ReleaseVersion.Parse(release.Version) == version),
        };
    }

    /// <summary>The release that a version is compared with: the greatest before it, or the greatest of all.</summary>
    internal static T Before<T>(IEnumerable<T> releases, Func<T, ReleaseVersion> versionOf, ReleaseVersion version)
        where T : class
    {
        var all = releases.OrderByDescending(versionOf).ToList();
        return all.Find(release => versionOf(release) < version) ?? all[0];
    }

    internal static VersionAdvice Advise(CompatibilityReport report, string last, ReleaseVersion version) =>
        report.Advise(SemVersion.Parse(last), SemVersion.Parse(version.ToString()));
}
