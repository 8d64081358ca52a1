using Connectors.Domain.Catalog;
using Connectors.Domain.Merging.Compatibility;

namespace Connectors.Application.Marketplace;

/// <summary>What became of a release that was to be published.</summary>
public abstract record PublishResult
{
    private PublishResult()
    {
    }

    public sealed record Published(PackageId Package, ReleaseVersion Version) : PublishResult;

    /// <summary>The package belongs to others, who publish its releases.</summary>
    public sealed record NotOwner(PackageId Package) : PublishResult;

    /// <summary>There is no such release to withdraw or offer again.</summary>
    public sealed record NotFound : PublishResult;

    /// <summary>The changes since the release before need a greater version, and nobody confirmed this one.</summary>
    public sealed record VersionTooSmall(VersionAdvice Advice) : PublishResult;

    /// <summary>The version is taken, and a published version never changes.</summary>
    /// <param name="Version">The version.</param>
    /// <param name="IsSame">Whether it carries this very definition and these notes.</param>
    /// <param name="Newest">The newest version of the package.</param>
    public sealed record VersionExists(ReleaseVersion Version, bool IsSame, ReleaseVersion Newest) : PublishResult;
}
