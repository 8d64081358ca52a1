namespace Connectors.Domain.Updating.Rehearsing;

/// <summary>Where a rehearsal is.</summary>
public enum RehearsalState
{
    Queued,
    Running,

    /// <summary>A person stopped it; the request under way is given up.</summary>
    Stopping,
    Stopped,

    /// <summary>It took longer than a rehearsal may.</summary>
    TimedOut,

    /// <summary>The process running it stopped.</summary>
    Interrupted,

    /// <summary>A fault of ours ended it.</summary>
    Failed,
    Done,
}

/// <summary>What the state of a rehearsal means.</summary>
public static class RehearsalStates
{
    public static bool IsUnderWay(RehearsalState state) =>
        state is RehearsalState.Queued or RehearsalState.Running or RehearsalState.Stopping;

    public static bool MayStop(RehearsalState state) => state is RehearsalState.Queued or RehearsalState.Running;

    /// <summary>The state as of now: one that should have ended long ago was interrupted, since each has a time limit.</summary>
    /// <param name="kept">What its row says.</param>
    /// <param name="askedAt">When a person started it (UTC).</param>
    /// <param name="silent">When those must have been started that may still be under way (UTC).</param>
    public static RehearsalState Now(RehearsalState kept, DateTime askedAt, DateTime silent) =>
        IsUnderWay(kept) && askedAt < silent ? RehearsalState.Interrupted : kept;
}
