using Connectors.Application.Installed;
using Connectors.Domain.People;
using Connectors.Domain.Showing;

namespace Connectors.Web.Presentation;

/// <summary>The one place where outcomes of edits become words.</summary>
public static class SaveMessages
{
    public static Message Of(SaveResult result) => result switch
    {
        SaveResult.Saved(var id, var revision, var changes) saved =>
            Saved(saved, $"Saved as revision {revision}: {Wording.Count(changes.Count, "change")}.") with
            {
                UndoAddress = $"/connectors/{id}/history?handler=restore&number={revision - 1}"
            },
        SaveResult.Unchanged => new("Nothing was changed, so nothing was saved.", Tone.Attention),
        SaveResult.ChangedMeanwhile(var by, var theirs, _) => new(
            $"{by.Name} saved while you were editing: {string.Join("; ", theirs.Take(5).Select(one => MarkedText.Plain(one.Words)))}. "
            + "Nothing of yours was written: below stands what you changed, on top of what is there now. Look at it and save again.",
            Tone.Attention),
        SaveResult.NeedsConsent(var effect, _) => new($"{EffectWords.Title(effect)}. Review before saving.", Tone.Attention),
        SaveResult.NotFound => new("That is not there any more.", Tone.Attention),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "An outcome without words."),
    };

    /// <summary>What became of putting a revision back.</summary>
    public static Message Restored(SaveResult result, int number) => result is SaveResult.Saved saved
        ? Saved(saved, $"Revision {number} stands there again, as a new revision.") : Of(result);

    /// <summary>What became of taking an update back.</summary>
    public static Message Undone(SaveResult result) => result is SaveResult.Saved saved
        ? Saved(saved, "The update was undone. What it replaced stands there again.") : Of(result);

    private static Message Saved(SaveResult.Saved saved, string words) => saved.Broken.Count == 0
        ? new(words, Highlight: saved.Id.ToString())
        : new($"{words} {FlowWords.Broken(saved.Broken)}", Tone.Attention, saved.Id.ToString());

    /// <summary>Why an update can't simply be undone.</summary>
    public static Message EditedSinceUpdate(PersonAt by) =>
        new($"{by.Name} changed it after the update, so undoing would take that away too. Choose here what to put back.", Tone.Attention);

    /// <summary>What became of the basic details: the definition, and the entry's own name.</summary>
    public static Message Renamed(string name) => new($"Saved. The entry is called {name} now.");
}
