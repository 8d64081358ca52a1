using Connectors.Application.Flows;
using Connectors.Domain.People;

namespace Connectors.Web.Presentation;

/// <summary>The one place where outcomes of changing flows become words.</summary>
public static class FlowMessages
{
    /// <param name="result">What became of it.</param>
    /// <param name="saved">What is said where it was done.</param>
    public static Message Of(FlowResult result, Message saved) => result switch
    {
        FlowResult.Saved => saved,
        FlowResult.ChangedMeanwhile(var by) => new(
            $"{by.Name} changed this flow while you were editing it. Nothing was written: look at it, then save again if yours is right.",
            Tone.Attention),
        FlowResult.InstanceGone(var name, _) =>
            new($"{name}, which it uses, was removed meanwhile. Put that instance back first, then try again.", Tone.Attention),
        FlowResult.NotFound => new("That is not there any more.", Tone.Attention),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "An outcome without words."),
    };

    /// <summary>A change was not undone, since another one came after it.</summary>
    public static Message ChangedSince(PersonAt by) =>
        new($"{by.Name} changed this flow since. Nothing was undone: choose here what it shall be.", Tone.Attention);

    /// <summary>Where a person goes next: to what is missing, where something is.</summary>
    public static string AddressOf(FlowResult result, string usual) =>
        result is FlowResult.InstanceGone(_, var connector) ? $"/connectors/{connector}" : usual;
}
