namespace Connectors.Domain.Comparing;

/// <summary>Compares what is installed with what it came from and with what is offered. First match wins.</summary>
public static class ConnectorComparer
{
    public static Comparison Compare(ConnectorStates states) => new(IntegrityOf(states), FreshnessOf(states));

    private static Integrity IntegrityOf(ConnectorStates states) => states switch
    {
        { OfferIsNewer: true } when states.Current == states.Offered!.Fingerprint => Integrity.Converged,
        { Baseline: null } => Integrity.Custom,
        _ when states.Current == states.Baseline.Fingerprint => Integrity.Untouched,
        _ => Integrity.Modified,
    };

    private static Freshness FreshnessOf(ConnectorStates states) => states switch
    {
        { OfferIsNewer: false } => Freshness.UpToDate,
        { Baseline: null } when states.Current != states.Offered!.Fingerprint => Freshness.UpToDate,
        _ => Freshness.UpdateAvailable,
    };
}
