using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;

namespace Connectors.Outbound;

/// <summary>The turns that the requests of one instance wait for: its connector's, which all its instances share, and its own.</summary>
/// <param name="Connector">The connector, and its limit.</param>
/// <param name="Instance">The instance, and its limit.</param>
/// <param name="Longest">How long a turn is waited for at most.</param>
internal sealed record RateSlots((RateId Id, RateLimit? Limit) Connector, (RateId Id, RateLimit? Limit) Instance, TimeSpan Longest)
{
    /// <summary>How long a run waits, which holds a place that other runs need.</summary>
    public static readonly TimeSpan OfRun = TimeSpan.FromMinutes(5);

    /// <summary>How long a person waits who looks at a page.</summary>
    public static readonly TimeSpan OfPerson = TimeSpan.FromSeconds(10);

    /// <summary>The turns, as they are taken from the limits.</summary>
    public IRateTurns Of(RateLimits limits) => new Turns(this, limits);

    private sealed class Turns(RateSlots slots, RateLimits limits) : IRateTurns
    {
        public Task<Reason?> TakeAsync(CancellationToken cancel) =>
            limits.WaitAsync([slots.Instance, slots.Connector], slots.Longest, cancel);
    }
}
