using Connectors.Application.Updating.Moving;
using Connectors.Domain.Flows;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Moving;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Web.Presentation;

/// <summary>What becomes of instances and flows that move, in words.</summary>
public static class MoveWords
{
    public static string Of(ChosenWay choice, MoveTarget newer) => choice.Way switch
    {
        InstanceWay.Move => "Move it",
        InstanceWay.Use =>
            $"Use {newer.Instances.FirstOrDefault(other => other.Id == choice.Other)?.Name} of {newer.Release.Release.Version}",
        InstanceWay.Copy => "Copy it",
        InstanceWay.New => "Sign in a new one",
        InstanceWay.Leave => "Leave it",
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, "A way without words."),
    };

    /// <summary>What its way means for an instance.</summary>
    public static string After(InstanceMove one, OptionPlan plan) => one.Choice.Way switch
    {
        InstanceWay.Move when plan.Instances.FirstOrDefault(verdict => verdict.Id == one.Before.Id) is { StaysSignedIn: true } =>
            "Stays signed in; every flow on it goes along.",
        InstanceWay.Move => $"Every flow on it goes along. {State(one, plan)}",
        InstanceWay.Copy => "The new version gets its keys and passwords, still encrypted, and no tokens. This one stays.",
        InstanceWay.Use => "The flows that move use the other one from then on.",
        InstanceWay.New => "Its flows stay until a new instance is signed in.",
        _ when plan.Lead.Moves.Retires => "No flow uses it. It is removed with the old version and can be restored.",
        _ => "It stays unchanged.",
    };

    /// <summary>How a flow that moved has run since.</summary>
    public static string Runs(MovedFlow flow) => flow switch
    {
        { Runs: 0 } => "not run since",
        { Failed: 0 } => $"{Wording.Count(flow.Runs, "run")} since, done",
        _ => $"{flow.Failed} of {Wording.Count(flow.Runs, "run")} since failed",
    };

    /// <summary>The values of a flow that nothing asks for any more, a line for each step that has some.</summary>
    public static IEnumerable<string> Unused(FlowMove move) => move.Steps
        .Where(step => step.Unused.Any())
        .Select(step =>
            $"Step {step.Before.Position}: the new version does not ask for {string.Join(", ", step.Unused.Select(key => $"`{key}`"))}.");

    private static string State(InstanceMove one, OptionPlan plan) =>
        plan.Instances.FirstOrDefault(verdict => verdict.Id == one.Before.Id) switch
        {
            { Stops: true } stopped => string.Join(" ", stopped.Problems.Select(ProblemWords.Of)),
            { MustBeTested: true } => "It signs in differently and counts as not tested.",
            _ when one.Before.State == InstanceState.SignedIn => "It stays signed in.",
            _ => $"It is unchanged: {InstanceWords.Of(one.Before.State)}.",
        };
}
