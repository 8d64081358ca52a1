using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.Infrastructure.Flows;

/// <summary>How often third parties may be asked: one limit for all runs of a connector, one for each instance that has its own.</summary>
public sealed class RateLimits
{
    private readonly ConcurrentDictionary<(Guid Id, int Requests, RatePeriod Per), RateLimiter> _limits = new();

    /// <summary>Waits for the next turn.</summary>
    public async Task WaitAsync(Guid id, RateLimit? limit, CancellationToken cancel)
    {
        if (limit?.Requests is not { } requests) return;
        using var lease = await _limits.GetOrAdd((id, requests, limit.Per), _ => New(requests, limit.Per)).AcquireAsync(1, cancel);
    }

    private static FixedWindowRateLimiter New(int requests, RatePeriod per) => new(new FixedWindowRateLimiterOptions
    {
        PermitLimit = requests,
        QueueLimit = int.MaxValue,
        Window = per switch { RatePeriod.Second => TimeSpan.FromSeconds(1), RatePeriod.Minute => TimeSpan.FromMinutes(1), RatePeriod.Hour => TimeSpan.FromHours(1), _ => TimeSpan.FromDays(1) },
    });
}
