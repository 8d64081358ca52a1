namespace Connectors.Domain.Flows.Alerting;

/// <summary>How long a receiver that did not take an alert is left alone.</summary>
public static class AlertPause
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1),
    ];

    /// <param name="failures">How often in a row it did not take one, from 1.</param>
    public static TimeSpan After(int failures) => Pauses[Math.Min(failures, Pauses.Length) - 1];
}
