using Connectors.Application.Flows;
using Connectors.Domain.People;

namespace Connectors.Web.Presentation;

/// <summary>The one place where outcomes of changing flows become words.</summary>
public static class FlowMessages
{
    /// <param name="result">The outcome.</param>
    /// <param name="saved">The message for success.</param>
    public static Message Of(FlowResult result, Message saved) => result switch
    {
        FlowResult.Saved => saved,
        FlowResult.ChangedMeanwhile(var by) => new(
            $"{by.Name} changed this flow while you were editing it. Your edits are not saved yet. Review the flow, then save again.",
            Tone.Attention),
        FlowResult.InstanceGone(var name, _) =>
            new($"The flow uses {name}, which was removed. Restore that instance, then try again.", Tone.Attention),
        FlowResult.NothingToRun => new("Nothing was changed. Give the flow steps, then enable it.", Tone.Attention),
        FlowResult.NotFound => new("It no longer exists.", Tone.Attention),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "An outcome without words."),
    };

    /// <summary>A change was not undone, since the flow was changed after it.</summary>
    public static Message ChangedSince(PersonAt by) =>
        new($"{by.Name} has changed this flow since. Nothing was undone. Choose a revision to restore.", Tone.Attention);

    /// <summary>The next page: the connector of a missing instance, or the usual one.</summary>
    public static string AddressOf(FlowResult result, string usual) =>
        result is FlowResult.InstanceGone(_, var connector) ? $"/connectors/{connector}" : usual;
}
