namespace Connectors.Outbound;

/// <summary>Counts requests where all copies of the application see it.</summary>
public interface IRateCounts
{
    /// <returns>False where the window is full.</returns>
    Task<bool> TakeAsync(RateWindow window, CancellationToken cancel);

    /// <summary>Undoes the count for a request that is not made.</summary>
    Task GiveBackAsync(RateWindow window, CancellationToken cancel);
}
