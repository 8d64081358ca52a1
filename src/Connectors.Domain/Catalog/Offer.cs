namespace Connectors.Domain.Catalog;

/// <summary>Which release of a package is offered to whom.</summary>
public static class Offer
{
    /// <summary>The newest release; withdrawn ones never, prereleases only to those who have one.</summary>
    /// <param name="releases">All releases of one package, in any order.</param>
    /// <param name="installed">The version that is installed; null where none is.</param>
    /// <returns>The offered release, which may be older than the installed one; null where nothing can be offered.</returns>
    public static Release? For(IEnumerable<Release> releases, ReleaseVersion? installed) =>
        releases.Where(release => !release.IsWithdrawn && (!release.Version.IsPrerelease || installed is { IsPrerelease: true }))
            .MaxBy(release => release.Version);
}
