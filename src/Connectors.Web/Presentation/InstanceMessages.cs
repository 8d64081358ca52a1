using Connectors.Application.Instances;
using Connectors.Domain.Flows;
using Connectors.Domain.People;
using Connectors.Domain.Requests;

namespace Connectors.Web.Presentation;

/// <summary>The outcome of saving an instance, in words.</summary>
public static class InstanceMessages
{
    /// <param name="saved">The saved instance.</param>
    /// <param name="asksForConsent">Whether signing in needs consent at the third party.</param>
    public static Message Of(InstanceResult.Saved saved, bool asksForConsent)
    {
        var signIn = asksForConsent && saved.State == InstanceState.NeedsSignIn;
        var text = $"{saved.Name} is saved. "
            + (signIn ? "Sign it in to use it." : "Test it to check its credentials.")
            + Stopped(saved.Stopped, signIn);
        return new Message(
            text,
            signIn || saved.Stopped.Count > 0 ? Tone.Attention : Tone.Good,
            UndoAddress: UndoOf(saved));
    }

    /// <summary>An earlier revision is what counts now.</summary>
    /// <param name="saved">The instance.</param>
    /// <param name="text">What was done.</param>
    /// <param name="canUndo">Whether that can be undone in turn.</param>
    public static Message Restored(InstanceResult.Saved saved, string text, bool canUndo) => new(
        text + Stopped(saved.Stopped, signIn: false),
        saved.Stopped.Count > 0 ? Tone.Attention : Tone.Good,
        UndoAddress: canUndo ? UndoOf(saved) : null);

    /// <summary>A change was not undone, since the instance was changed after it.</summary>
    public static Message ChangedSince(PersonAt by) =>
        new($"{by.Name} has changed this instance since. Nothing was undone. Choose a revision to restore.", Tone.Attention);

    /// <summary>What it was doesn't do any more.</summary>
    public static Message NotRestored(IReadOnlyList<Problem> problems) => new(
        $"It can’t be restored as it was. {string.Join(" ", problems.Select(ProblemText.Of))} Enter the values here instead.",
        Tone.Attention);

    /// <summary>The connector lost the sign-in method.</summary>
    public static Message NoMethod =>
        new("The connector no longer has the sign-in method of this instance. Choose another one first.", Tone.Attention);

    private static string? UndoOf(InstanceResult.Saved saved) =>
        saved.Number > 1 ? $"/instances/{saved.Id}/history?handler=undo&seen={saved.Number}" : null;

    private static string Stopped(IReadOnlyList<string> flows, bool signIn) => flows.Count == 0
        ? ""
        : $" {(flows.Count == 1 ? "This flow" : "These flows")} can’t run {(signIn ? "until then" : "now")}: {Wording.Names(flows)}.";
}
