namespace Connectors.Domain.Flows;

/// <summary>How a run stands.</summary>
public enum RunState
{
    Queued = 0,
    Running = 1,
    Done = 2,
    Failed = 3,
    Cancelled = 4,

    /// <summary>Whoever ran it went away in the middle. It is never repeated by itself.</summary>
    Interrupted = 5,
}
