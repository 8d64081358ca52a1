namespace Connectors.Domain.Comparing;

/// <summary>What the comparison of the three states says.</summary>
public readonly record struct Comparison(Integrity Integrity, Freshness Freshness)
{
    public bool IsUpdateAvailable => Freshness == Freshness.UpdateAvailable;
}
