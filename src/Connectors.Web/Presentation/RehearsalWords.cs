using System.Globalization;
using Connectors.Application.Updating.Rehearsing;
using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Rehearsing;

namespace Connectors.Web.Presentation;

/// <summary>Rehearsals in words.</summary>
public static class RehearsalWords
{
    /// <summary>What the button does.</summary>
    /// <param name="option">The key of the way to update.</param>
    public static string About(string option) =>
        $"Runs the receiving steps once {On(option)}. Nothing is handed on or stored but the report.";

    private static string On(string option) => option switch
    {
        Undo.Name => "on the version before",
        RestoreEdits.Name => "with your changes restored",
        _ => "on the new version",
    };

    public static string Title(RehearsalLine line) =>
        $"Rehearsal of {(line.Connectors == 1 ? line.Name : Wording.Count(line.Connectors, "connector"))}";

    public static string Of(RehearsalState state) => state switch
    {
        RehearsalState.Queued => "queued",
        RehearsalState.Running => "running",
        RehearsalState.Stopping => "stopping",
        RehearsalState.Stopped => "stopped",
        RehearsalState.TimedOut => "timed out",
        RehearsalState.Interrupted => "interrupted",
        RehearsalState.Failed => "failed",
        RehearsalState.Done => "done",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without words."),
    };

    public static string TagOf(RehearsalLine line) => line switch
    {
        { State: RehearsalState.Queued or RehearsalState.Running or RehearsalState.Stopping } => "",
        { State: RehearsalState.Done, ToLookAt: 0 } => "tag-good",
        { State: RehearsalState.Failed } => "tag-bad",
        _ => "tag-attention",
    };

    /// <summary>“2 of 3 steps rehearsed, 1 needs review”.</summary>
    public static string Progress(RehearsalLine line) => line switch
    {
        { State: RehearsalState.Queued } => "It starts in a moment.",
        { State: RehearsalState.Done, Steps: 0 } => "No step can be rehearsed. The reasons are below.",
        { ToLookAt: 0 } => $"{line.Done} of {Wording.Count(line.Steps, "step")} rehearsed",
        { ToLookAt: 1 } => $"{line.Done} of {Wording.Count(line.Steps, "step")} rehearsed, 1 needs review",
        _ => $"{line.Done} of {Wording.Count(line.Steps, "step")} rehearsed, {line.ToLookAt} need review",
    };

    /// <summary>The connectors of a job that were left out; null where none were.</summary>
    public static string? LeftOut(RehearsalLine line) => (line.OfJob - line.Connectors) switch
    {
        > 0 and var others =>
            $"{Wording.Count(others, "other connector")} of the job {(others == 1 ? "has" : "have")} nothing to rehearse: "
            + "no flows, or an open question.",
        _ => null,
    };

    /// <summary>Why it ended before its end; null where it did not.</summary>
    public static string? End(RehearsalState state, RehearsalLimits limits) => state switch
    {
        RehearsalState.Stopped => "It was stopped. Steps without a result were not requested, or their request was cancelled.",
        RehearsalState.TimedOut => string.Create(
            CultureInfo.InvariantCulture,
            $"It took longer than {limits.Longest.TotalSeconds:0} seconds, the limit of a rehearsal, and was ended."),
        RehearsalState.Interrupted => "The application stopped during this rehearsal. Start it again.",
        RehearsalState.Failed => "An internal error ended it. The application log has the details.",
        _ => null,
    };

    public static string Of(RehearsalRefusal refusal, string instance, RehearsalLimits limits) => refusal switch
    {
        RehearsalRefusal.Sends => "It sends records. A rehearsal never sends.",
        RehearsalRefusal.MayWrite => "Its method may write. Only GET and HEAD are rehearsed.",
        RehearsalRefusal.NeedsRecords => "It uses the records of the step before. A rehearsal hands none on.",
        RehearsalRefusal.NotSignedIn => $"{instance} needs to be signed in.",
        RehearsalRefusal.Broken => "It will not work after the update, which says why.",
        RehearsalRefusal.NeedsConsent =>
            "The update sends it to a different address. It is not requested there before the update is confirmed.",
        RehearsalRefusal.OverLimit => $"A rehearsal takes {limits.Steps} different requests. Rehearse this connector by itself.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words."),
    };

    public static string Of(RehearsedStep step) => step.Verdict switch
    {
        RehearsalVerdict.Left => "not rehearsed",
        RehearsalVerdict.Waiting => "no result",
        RehearsalVerdict.Fails => "will fail",
        RehearsalVerdict.FailsAlready => step.IsIdentical ? "fails already" : "fails on both",
        RehearsalVerdict.WorksAgain => "works again",
        RehearsalVerdict.Empty => "no records",
        RehearsalVerdict.FieldsGone => "fields are gone",
        RehearsalVerdict.Fewer => "fewer records",
        RehearsalVerdict.FieldsAppeared => "new fields",
        RehearsalVerdict.Same => step.IsIdentical ? "identical" : "no difference found",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Verdict, "A verdict without words."),
    };

    public static string TagOf(RehearsalVerdict verdict) => verdict switch
    {
        RehearsalVerdict.Fails => "tag-bad",
        RehearsalVerdict.Empty or RehearsalVerdict.FieldsGone or RehearsalVerdict.Fewer or RehearsalVerdict.FailsAlready => "tag-attention",
        RehearsalVerdict.Same or RehearsalVerdict.FieldsAppeared or RehearsalVerdict.WorksAgain => "tag-good",
        _ => "",
    };

    /// <summary>“23 records”, or “at least 100 records on 2 pages”.</summary>
    public static string Records(RehearsedVersion version) => version.HasMore
        ? $"at least {Wording.Count(version.Records, "record")} on {Wording.Count(version.Requests.Count, "page")}"
        : Wording.Count(version.Records, "record");

    /// <summary>The status of the last answer.</summary>
    public static string Status(RehearsedVersion version) => version.Requests switch
    {
        [] => "not sent",
        [.., { Status: { } status }] => status.ToString(CultureInfo.InvariantCulture),
        _ => "no response",
    };

    /// <summary>How many fields are not listed: “ and 3 more”.</summary>
    public static string More(FieldList fields) =>
        fields.Count > fields.Paths.Count ? $" and {fields.Count - fields.Paths.Count} more" : "";
}
