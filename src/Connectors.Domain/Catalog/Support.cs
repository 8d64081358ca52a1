namespace Connectors.Domain.Catalog;

/// <summary>How long a release works at the third party, as its publisher says.</summary>
/// <param name="Until">The last day (UTC).</param>
/// <param name="IsOver">Whether that day has passed.</param>
public sealed record Support(DateTime Until, bool IsOver)
{
    /// <param name="until">The last day (UTC); null where the publisher said none.</param>
    /// <param name="now">The time (UTC).</param>
    public static Support? Of(DateTime? until, DateTime now) =>
        until is { } day ? new Support(day, now >= day.Date.AddDays(1)) : null;
}
