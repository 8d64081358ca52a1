using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Effects;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Web.Presentation;

/// <summary>What came of a move, in words.</summary>
public static class MoveMessages
{
    public static Message OtherChoices { get; } =
        new("Nothing was changed yet. This is the plan with your choices; check it, then move.", Tone.Attention);

    public static Message Of(UpdateResult.Moved moved)
    {
        var sentences = new[] { Done(moved), Retired(moved.Done), Waiting(moved.Done), Different(moved.Done) };
        var text = string.Join(' ', sentences.OfType<string>());
        var isGood = moved.Done.Lead.Moves.Waiting.Count == 0 && !moved.Done.FlowsThat(FlowFate.Breaks).Any();
        return new Message(text, isGood ? Tone.Good : Tone.Attention, $"{moved.To}")
        {
            UndoAddress = moved.Number is { } number
                ? UpdateAddress.UndoMove(moved.To, new UpdateAim.UndoMove(number), moved.Done.Lead.Result.Fingerprint)
                : null,
        };
    }

    private static string Done(UpdateResult.Moved moved)
    {
        var (done, to) = (moved.Done.Lead.Moves, $"{moved.Name} {moved.Version}");
        var parts = new[]
        {
            Count(moved.Done.Key == Move.Name ? moved.Done.Sums.Kept : 0, "change"),
            Count(done.Instances.Count(one => one.Choice.Way == InstanceWay.Move), "instance"),
            Count(done.Flows.Count, "flow"),
        };
        var what = Wording.Names([.. parts.OfType<string>()]);
        if (moved.Done.Key == UndoMove.Name)
            return what.Length > 0 ? $"{what} went back to {to}." : $"The move is undone; {to} is restored.";
        return what.Length > 0 ? $"{what} moved to {to}." : $"The move to {to} is finished.";
    }

    private static string? Count(int count, string noun) => count > 0 ? Wording.Count(count, noun) : null;

    private static string? Retired(OptionPlan done) =>
        done.Key == Move.Name && done.Lead.Moves.Retires ? "The old version is removed; you can restore it." : null;

    private static string? Waiting(OptionPlan done) => (done.Key, done.Lead.Moves.Waiting.Count) switch
    {
        (_, 0) => null,
        (UndoMove.Name, var count) =>
            $"{Wording.Count(count, "flow")} {(count == 1 ? "stays" : "stay")}: what it used is gone, or used by others.",
        (_, var count) => $"{Wording.Count(count, "flow")} {(count == 1 ? "waits" : "wait")} until the new instance is signed in.",
    };

    private static string? Different(OptionPlan done) =>
        done.FlowsThat(FlowFate.Differs).Select(flow => flow.Name).ToList() is { Count: > 0 } flows
            ? $"{Wording.Names(flows)} now {(flows.Count == 1 ? "sends" : "send")} different requests."
            : null;
}
