using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;

namespace Connectors.Domain.Flows.Alerting;

/// <summary>A run that came to its end by itself: no test, and not cancelled by a person.</summary>
/// <param name="Flow">Its flow.</param>
/// <param name="Name">What the flow was called then.</param>
/// <param name="Run">The run.</param>
/// <param name="State">Done, failed or interrupted.</param>
/// <param name="At">When it ended (UTC).</param>
public sealed record EndedRun(FlowId Flow, string Name, RunId Run, RunState State, DateTime At)
{
    /// <summary>What went wrong; null where nothing did, or nobody could say.</summary>
    public Reason? Why { get; init; }

    /// <summary>The step that it failed at, from 1; null where it was none.</summary>
    public int? Step { get; init; }

    public bool HasFailed => IsFailure(State);

    /// <summary>Whether a run that ended so did not do its work.</summary>
    public static bool IsFailure(RunState state) => state is RunState.Failed or RunState.Interrupted;
}
