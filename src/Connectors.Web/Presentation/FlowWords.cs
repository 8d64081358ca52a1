using Connectors.Application.Flows;
using Connectors.Application.Runs.Passing;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Flows.Scheduling;
using Connectors.Domain.Requests.Fields;
using Connectors.Domain.Requests.Passing;

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

    /// <summary>A flow that is not enabled.</summary>
    public static string Off(bool isDraft) => isDraft ? "draft" : "disabled";

    /// <summary>A warning about the order of steps.</summary>
    public static string Of(FlowWarning warning) => warning switch
    {
        FlowWarning.SendsNothing =>
            "No step before this one receives records, so it would send an empty object. Add a step that receives before it.",
        FlowWarning.DropsRecords => "This step does not use the records of the step before it.",
        _ => throw new ArgumentOutOfRangeException(nameof(warning), warning, "A warning without words."),
    };

    /// <summary>“Order status: paid · Since: empty”.</summary>
    public static string Values(Shape shape)
    {
        IReadOnlyList<Variable> inputs = shape.Endpoint is { } endpoint ? StepInputs.Of(endpoint) : [];
        return string.Join(" · ", shape.Values
            .Where(pair => !PassingKeys.IsSetting(pair.Key))
            .Select(pair => $"{LabelOf(inputs, pair.Key)}: {Wording.Value(pair.Value)}"));
    }

    /// <summary>What a step does with the records that come to it: “Only records where status is paid.”</summary>
    public static IEnumerable<string> Passing(Shape shape) => PassingWords.Of(shape.Values)
        .OfType<string>()
        .Select(words => $"{char.ToUpperInvariant(words[0])}{words[1..]}{(shape.Position == 1 ? NoRecord : "")}.");

    private const string NoRecord = ": no record comes to the first step";

    /// <summary>What became of the records that a step of a run left out.</summary>
    public static string Of(RunPass pass) =>
        $"Step {pass.Position}, {pass.Name}: of {Wording.Count(pass.LeftOut.Came, "record")}, "
        + $"{string.Join(" and ", Parts(pass.LeftOut))}.";

    private static IEnumerable<string> Parts(LeftOut leftOut)
    {
        if (leftOut.Filtered > 0) yield return $"{leftOut.Filtered} {Was(leftOut.Filtered)} left out by its conditions";
        if (leftOut.Unmatched > 0) yield return $"{leftOut.Unmatched} {Was(leftOut.Unmatched)} dropped without a match";
    }

    private static string Was(int count) => count == 1 ? "was" : "were";

    private static string LabelOf(IReadOnlyList<Variable> inputs, string key) =>
        inputs.FirstOrDefault(input => input.Key == key)?.Label ?? FieldKeys.PlaceOf(key) ?? key;

    /// <summary>“A and B are now broken.”</summary>
    public static string Broken(IReadOnlyList<string> flows) =>
        $"{Wording.Names(flows)} {(flows.Count == 1 ? "is" : "are")} now broken. "
        + $"Fix {(flows.Count == 1 ? "it" : "them")} under Flows, or undo this.";

    /// <summary>When a flow runs: “Mondays at 08:00 UTC”, “Mondays at 08:00 Berlin time”, or “By hand”.</summary>
    public static string Trigger(string? cron) => cron is null ? "By hand" : ScheduleWords.Of(cron);

    /// <summary>The same after “runs”: “every 10 minutes”, “Mondays at 08:00 UTC”, “by hand”.</summary>
    public static string Runs(string? cron) => Trigger(cron) is var words
        && (words.StartsWith("By ", StringComparison.Ordinal)
            || words.StartsWith("Every ", StringComparison.Ordinal)
            || words.StartsWith("On ", StringComparison.Ordinal))
        ? char.ToLowerInvariant(words[0]) + words[1..]
        : Trigger(cron);
}
