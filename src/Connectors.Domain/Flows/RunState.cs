namespace Connectors.Domain.Flows;

/// <summary>The state of a run.</summary>
public enum RunState
{
    Queued = 0,
    Running = 1,
    Done = 2,
    Failed = 3,
    Cancelled = 4,

    /// <summary>The process running it stopped. It is never repeated automatically.</summary>
    Interrupted = 5,
}
