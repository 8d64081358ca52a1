using Connectors.Domain.Ids;

namespace Connectors.Domain.Updating.Watching;

/// <summary>A run of a flow that is over, as far as an update can be to blame for it.</summary>
/// <param name="Id">The run.</param>
/// <param name="IsDone">Whether it succeeded.</param>
/// <param name="Records">How many records it received.</param>
public sealed record WatchedRun(RunId Id, bool IsDone, int Records)
{
    /// <summary>The hosts that it sent requests to.</summary>
    public IReadOnlySet<string> Hosts { get; init; } = new HashSet<string>();

    /// <summary>The 4xx statuses that it met, 429 aside.</summary>
    public IReadOnlySet<int> Refusals { get; init; } = new HashSet<int>();

    /// <summary>The host that gave no answer, a 5xx status or 429; null if none did.</summary>
    public string? DownHost { get; init; }
}

/// <summary>What the first runs after an update say of it, worst first.</summary>
public enum WatchVerdict
{
    /// <summary>A run fails where the one before the update succeeded.</summary>
    Fails,

    /// <summary>A request is refused in a way that did not happen before.</summary>
    Refused,

    /// <summary>No records come where some came before.</summary>
    Empty,

    Fine,
}
