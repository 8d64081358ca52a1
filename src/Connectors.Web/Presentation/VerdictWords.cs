using Connectors.Domain.Requests.Equivalence;
using Connectors.Domain.Updating.Effects;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Web.Presentation;

/// <summary>What an update does to flows, in words.</summary>
public static class VerdictWords
{
    /// <summary>“9 of 9 flows send identical requests”.</summary>
    public static string Identical(OptionPlan option)
    {
        var identical = option.FlowsThat(FlowFate.Identical).Count();
        return option.Flows is [var only]
            ? One(only)
            : $"{identical} of {option.Flows.Count} flows send identical requests";
    }

    private static string One(FlowVerdict flow) => flow switch
    {
        { IsRepaired: true } => "The flow works again",
        { Fate: FlowFate.Identical } => "The flow sends identical requests",
        { Fate: FlowFate.Differs } => "The flow sends different requests",
        { Fate: FlowFate.Breaks } => "The flow will break",
        _ => "The flow needs attention already",
    };

    /// <summary>“7 of 9 flows send identical requests, 1 different, 1 will break”.</summary>
    public static string Counts(OptionPlan option)
    {
        var others = new[] { FlowFate.Breaks, FlowFate.WasBroken, FlowFate.Differs }
            .Select(fate => (Fate: fate, Count: option.FlowsThat(fate).Count()))
            .Where(found => found.Count > 0 && option.Flows.Count > 1)
            .Select(found => $", {found.Count} {Of(found.Fate)}");
        return $"{Identical(option)}{string.Concat(others)}";
    }

    /// <summary>What happens to one step, a line each, with names and values marked.</summary>
    public static IReadOnlyList<string> Of(StepEffect step) => step switch
    {
        { Losses.Count: > 0 } => [.. step.Losses.Select(ProblemWords.Of)],
        { Verdict: StepVerdict.Differs(var differences) } => [.. differences.Select(RequestDifferenceWords.Of)],
        { Verdict: StepVerdict.WasBroken(_, { Count: 0 }) } => ["works again"],
        { Verdict: StepVerdict.WasBroken } => ["already needs attention"],
        _ => [],
    };

    /// <summary>“id is called orderId from now on”.</summary>
    public static string Renamed(FlowVerdict flow) =>
        string.Join(", ", flow.Renamed.Select(pair => $"{pair.From} is called {pair.To} from now on"));

    public static string TagOf(FlowVerdict flow) => flow.IsRepaired ? "tag-good" : TagOf(flow.Fate);

    public static string Of(FlowVerdict flow) => flow.IsRepaired ? "works again" : Of(flow.Fate);

    public static string TagOf(FlowFate fate) => fate switch
    {
        FlowFate.Identical => "tag-good",
        FlowFate.Breaks => "tag-bad",
        _ => "tag-attention",
    };

    public static string Of(FlowFate fate) => fate switch
    {
        FlowFate.Identical => "identical",
        FlowFate.Differs => "different",
        FlowFate.Breaks => "will break",
        FlowFate.WasBroken => "needs attention already",
        _ => throw new ArgumentOutOfRangeException(nameof(fate), fate, "A fate without words."),
    };
}
