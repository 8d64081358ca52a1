using Connectors.Application.Runs;
using Connectors.Application.Runs.Content;
using Connectors.Domain.Flows.Running;

namespace Connectors.Web.Presentation;

/// <summary>The records of runs in words.</summary>
public static class RecordWords
{
    /// <summary>The states in the order in which they matter to a person.</summary>
    public static IReadOnlyList<RecordState> Order { get; } =
        [RecordState.Failed, RecordState.Sending, RecordState.Waiting, RecordState.Repeated, RecordState.Sent];

    /// <param name="state">What became of a record.</param>
    /// <param name="isOver">Whether its run has ended.</param>
    public static string Of(RecordState state, bool isOver = true) => state switch
    {
        RecordState.Waiting => isOver ? "not sent" : "waiting",
        RecordState.Sending => isOver ? "may have arrived" : "being sent",
        RecordState.Sent => "done",
        RecordState.Failed => "rejected",
        RecordState.Repeated => "in a later run",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without words."),
    };

    /// <summary>The style of a state, which its words come before.</summary>
    public static string TagOf(RecordState state) => state switch
    {
        RecordState.Failed => "tag-bad",
        RecordState.Sending => "tag-attention",
        RecordState.Sent => "tag-good",
        _ => "",
    };

    /// <summary>“It got 23 records: 2 rejected, 1 not sent, 20 done”.</summary>
    public static string Of(KeptCounts counts, bool isOver) => $"It got {Wording.Count(counts.All, "record")}: " + string.Join(
        ", ", Order.Where(state => counts.Of(state) > 0).Select(state => $"{counts.Of(state)} {Of(state, isOver)}"));

    /// <summary>Why a run can't be repeated as somebody asked, and what can be done.</summary>
    public static string Of(RepeatResult.Refused refused) => refused.Why switch
    {
        RepeatRefusal.FlowRemoved => "The flow was removed. Restore it under Removed flows, then run it.",
        RepeatRefusal.StillUnderWay => "The run is still under way. Wait for its end, or cancel it.",
        RepeatRefusal.StepRemoved => "This step was removed from the flow. Run the whole flow, or restore the step.",
        RepeatRefusal.NotKept => "The records of this step were not kept. Run the whole flow.",
        RepeatRefusal.NothingLeft => "All records of this step were sent, or a later run has them.",
        RepeatRefusal.OnlyUnsure =>
            $"The others were sent, or a later run has them. {refused.Unsure} may have arrived; another button sends these too.",
        _ => throw new ArgumentOutOfRangeException(nameof(refused), refused.Why, "A refusal without words."),
    };

    /// <summary>The button that sends again: “Send 3 records again”.</summary>
    public static string Again(KeptCounts counts, RepeatedRecords what) => what switch
    {
        RepeatedRecords.All => "Run again from this step",
        RepeatedRecords.NotSent => $"Send only {Wording.Count(counts.Of(what), "record")} again",
        RepeatedRecords.NotSurelySent => $"Send {Wording.Count(counts.Of(what), "record")}, with those that may have arrived",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "Records without words."),
    };

    /// <summary>What a button of <see cref="Again"/> can do: nothing twice.</summary>
    public static IEnumerable<RepeatedRecords> WaysOf(KeptCounts counts)
    {
        if (counts.Of(RepeatedRecords.NotSent) > 0) yield return RepeatedRecords.NotSent;
        if (counts.Of(RecordState.Sending) > 0) yield return RepeatedRecords.NotSurelySent;
        yield return RepeatedRecords.All;
    }
}
