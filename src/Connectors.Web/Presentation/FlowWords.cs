using Connectors.Infrastructure.Flows;

namespace Connectors.Web.Presentation;

/// <summary>Flows and runs in words.</summary>
public static class FlowWords
{
    public static string Of(RunState state) => state switch
    {
        RunState.Queued => "waiting",
        RunState.Running => "running",
        RunState.Done => "done",
        RunState.Failed => "failed",
        RunState.Cancelled => "cancelled",
        RunState.Interrupted => "interrupted",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without words."),
    };

    /// <summary>The style of a state, which its words come before.</summary>
    public static string TagOf(RunState state) => state switch
    {
        RunState.Done => "tag-good",
        RunState.Failed => "tag-bad",
        RunState.Interrupted or RunState.Cancelled => "tag-attention",
        _ => "",
    };

    public static string Trigger(string? cron) => cron is null ? "by hand" : $"{cron} (UTC)";
}
