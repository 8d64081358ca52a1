using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;

namespace Connectors.Outbound;

/// <summary>How often third parties may be asked: one limit for all runs of a connector, one for each instance that has its own.</summary>
/// <remarks>
/// Counted in windows that begin with the clock's seconds, minutes, hours and days (UTC), so that all copies of the
/// application count together.
/// </remarks>
public sealed class RateLimits(IRateCounts counts, TimeProvider time)
{
    /// <summary>Waits for the next turn of all that limit a request.</summary>
    /// <param name="limits">Connectors and instances, with their limits.</param>
    /// <param name="longest">How long a turn is waited for at most.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null where the turn is had; else why it is too far away.</returns>
    public async Task<Reason?> WaitAsync(IReadOnlyList<(RateId Id, RateLimit? Limit)> limits, TimeSpan longest, CancellationToken cancel)
    {
        while (true)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var windows = limits.Select(limit => RateWindow.At(now, limit.Id, limit.Limit)).OfType<RateWindow>().ToList();
            if (await TakeAllAsync(windows, cancel) is not { } full) return null;
            if (full.End - now > longest) return full.UsedUp();
            await Task.Delay(full.End - now, time, cancel);
        }
    }

    // All of them or none: a turn that is held while another one is waited for would be used in a later window than it is counted in.
    private async Task<RateWindow?> TakeAllAsync(List<RateWindow> windows, CancellationToken cancel)
    {
        for (var at = 0; at < windows.Count; at++)
        {
            if (await counts.TakeAsync(windows[at], cancel)) continue;
            foreach (var taken in windows.Take(at)) await counts.GiveBackAsync(taken, cancel);
            return windows[at];
        }

        return null;
    }
}
