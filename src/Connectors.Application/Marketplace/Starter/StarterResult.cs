using Connectors.Domain.Catalog;

namespace Connectors.Application.Marketplace.Starter;

/// <summary>What became of loading the starter catalogue.</summary>
public abstract record StarterResult
{
    private StarterResult()
    {
    }

    /// <param name="Published">The packages that are new.</param>
    /// <param name="LeftAlone">The packages that existed, which were not changed.</param>
    public sealed record Loaded(IReadOnlyList<PackageId> Published, IReadOnlyList<PackageId> LeftAlone) : StarterResult;

    /// <summary>Only publishers load it.</summary>
    public sealed record NotAllowed : StarterResult;
}
