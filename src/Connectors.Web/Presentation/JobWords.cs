using Connectors.Application.Updating.Jobs;
using Connectors.Domain.Updating.Centre;
using Connectors.Domain.Updating.Jobs;

namespace Connectors.Web.Presentation;

/// <summary>Jobs of updates in words.</summary>
public static class JobWords
{
    public static string Title(JobLine job) => (job.Kind, job.State) switch
    {
        (JobKind.Undo, JobState.Draft) => $"Undo {Wording.Count(job.Items, "update")}?",
        (JobKind.Undo, _) => $"Undo of {Wording.Count(job.Items, "update")}",
        (JobKind.Move, JobState.Draft) => $"Move {Wording.Count(job.Items, "connector")} to a new version?",
        (JobKind.Move, _) => $"Move of {Wording.Count(job.Items, "connector")}",
        (_, JobState.Draft) => $"Update {Wording.Count(job.Items, "connector")}?",
        _ => $"Update of {Wording.Count(job.Items, "connector")}",
    };

    /// <summary>What the button of a review says, before the number of connectors.</summary>
    public static string Verb(JobKind kind) => kind switch
    {
        JobKind.Update => "Update",
        JobKind.Undo => "Undo",
        JobKind.Move => "Move",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a verb."),
    };

    public static string Of(JobState state) => state switch
    {
        JobState.Draft => "not confirmed",
        JobState.Queued => "queued",
        JobState.Running => "running",
        JobState.Stopping => "stopping",
        JobState.Stopped => "stopped",
        JobState.Done => "done",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without words."),
    };

    public static string TagOf(JobLine job) => job switch
    {
        { State: JobState.Done, Left: 0 } => "tag-good",
        { State: JobState.Done or JobState.Stopped } => "tag-attention",
        _ => "",
    };

    /// <summary>“198 of 200 done, 2 left as they were”.</summary>
    public static string Progress(JobLine job) =>
        $"{job.Done} of {job.Items} done" + (job.Left > 0 ? $", {job.Left} left as {(job.Left == 1 ? "it was" : "they were")}" : "");

    /// <summary>Of a job that another one takes back.</summary>
    public static string Undone(JobLine job) => job.Undone < job.Done ? "partly undone" : "undone";

    /// <summary>Why a connector was left as it was.</summary>
    public static string Reason(JobItem item) => item.Reason switch
    {
        ItemReasons.PlanChanged when item.Differences.Count > 0 => DifferenceWords.Of(item.Differences),
        ItemReasons.PlanChanged => "Its plan changed since the review.",
        ItemReasons.NotDecided => "It has open questions.",
        ItemReasons.NotFilled => "Its new version asks for values. Move it on its own page.",
        ItemReasons.ConsentMissing => "A consent was not given.",
        ItemReasons.UpToDate => "It was up to date already.",
        ItemReasons.NotFound => "It was removed, or its update can’t be undone any more.",
        ItemReasons.Failed => "The update failed. The log has the details.",
        _ => "It can’t be updated this way any more.",
    };

    /// <summary>“290 identical, 8 different, 2 will break”.</summary>
    public static string Flows(CentreSums sums) => sums.Flows == 0 ? "no flows" : string.Join(", ", new[]
    {
        $"{sums.Identical} identical",
        $"{sums.Different} different",
        $"{sums.Broken} will break",
        sums.BrokenBefore > 0 ? $"{sums.BrokenBefore} need attention already" : null,
    }.OfType<string>());
}
