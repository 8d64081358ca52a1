namespace Connectors.Domain.Comparing;

/// <summary>Whether the marketplace has something newer.</summary>
public enum Freshness
{
    UpToDate,
    UpdateAvailable,
}
