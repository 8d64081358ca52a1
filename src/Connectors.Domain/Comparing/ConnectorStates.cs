using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;

namespace Connectors.Domain.Comparing;

/// <summary>The three definitions that are known for every installed connector.</summary>
/// <param name="Baseline">The release that it was installed from; null for a custom connector.</param>
/// <param name="Current">The current definition, edits included.</param>
/// <param name="Offered">The release that the marketplace offers; null without one.</param>
public sealed record ConnectorStates(Release? Baseline, Fingerprint Current, Release? Offered)
{
    /// <summary>Whether the offered release is newer than the baseline, and may be offered.</summary>
    public bool OfferIsNewer => Offered is { IsWithdrawn: false } offered && (Baseline is null || offered.Version > Baseline.Version);
}
