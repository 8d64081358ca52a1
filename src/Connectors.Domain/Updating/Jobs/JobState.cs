namespace Connectors.Domain.Updating.Jobs;

/// <summary>Where a job of several updates is.</summary>
public enum JobState
{
    /// <summary>It is shown for review, and nothing was done yet.</summary>
    Draft,

    /// <summary>It was confirmed and waits for its turn.</summary>
    Queued,

    Running,

    /// <summary>A person stopped it; the update under way is finished.</summary>
    Stopping,

    /// <summary>It ended before all of it was done.</summary>
    Stopped,

    Done,
}

/// <summary>What a job does to its connectors.</summary>
public enum JobKind
{
    /// <summary>Takes newer releases.</summary>
    Update,

    /// <summary>Takes back what another job did.</summary>
    Undo,

    /// <summary>Installs newer releases alongside and moves everything there.</summary>
    Move,
}

/// <summary>What became of one connector of a job.</summary>
public enum ItemState
{
    Waiting,
    Done,

    /// <summary>Nothing was done to it, for a reason.</summary>
    Left,
}

/// <summary>What can be done with a job in its state.</summary>
public static class JobRules
{
    public static bool IsUnderWay(JobState state) => state is JobState.Queued or JobState.Running or JobState.Stopping;

    public static bool HasEnded(JobState state) => state is JobState.Stopped or JobState.Done;

    public static bool MayConfirm(JobState state) => state == JobState.Draft;

    public static bool MayStop(JobState state) => state is JobState.Queued or JobState.Running;
}
