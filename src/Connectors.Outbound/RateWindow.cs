using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;

namespace Connectors.Outbound;

/// <summary>A stretch of the clock in which a connector or an instance may make so many requests.</summary>
/// <param name="Id">The connector or the instance.</param>
/// <param name="Requests">How many.</param>
/// <param name="Per">In what.</param>
/// <param name="Start">When it began (UTC).</param>
public sealed record RateWindow(RateId Id, int Requests, RatePeriod Per, DateTime Start)
{
    /// <summary>When the next one begins (UTC).</summary>
    public DateTime End => Start + LengthOf(Per);

    /// <summary>The window of a limit at a time; null where there is no limit.</summary>
    public static RateWindow? At(DateTime now, RateId id, RateLimit? limit) => limit?.Requests is { } requests
        ? new RateWindow(id, requests, limit.Per, now.AddTicks(-(now.Ticks % LengthOf(limit.Per).Ticks)))
        : null;

    /// <summary>That it is full.</summary>
    public Reason UsedUp() => new Reason.LimitUsedUp(Requests, Per, End);

    private static TimeSpan LengthOf(RatePeriod per) => per switch
    {
        RatePeriod.Second => TimeSpan.FromSeconds(1),
        RatePeriod.Minute => TimeSpan.FromMinutes(1),
        RatePeriod.Hour => TimeSpan.FromHours(1),
        _ => TimeSpan.FromDays(1),
    };
}
