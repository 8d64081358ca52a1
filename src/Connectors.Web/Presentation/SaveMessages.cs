using Connectors.Application.Installed;
using Connectors.Domain.Merging;
using Connectors.Domain.Showing;

namespace Connectors.Web.Presentation;

/// <summary>The one place where outcomes of edits become words.</summary>
public static class SaveMessages
{
    private const int Most = 5;

    public static Message Of(SaveResult result) => result switch
    {
        SaveResult.Saved(var id, var revision, var changes) saved =>
            Saved(saved, $"Saved as revision {revision}: {Wording.Count(changes.Count, "change")}.") with
            {
                UndoAddress = UpdateAddress.Restore(id, revision - 1)
            },
        SaveResult.Unchanged => new("No changes to save.", Tone.Attention),
        SaveResult.ChangedMeanwhile(var by, var theirs, _) => new(
            $"{by.Name} saved while you were editing: {Theirs(theirs)}. "
            + "Your edits are not saved yet: the form below applies them to the current version. Review and save again.",
            Tone.Attention),
        SaveResult.NeedsConsent(var effect, _) => new($"{EffectWords.Title(effect)}. Review before saving.", Tone.Attention),
        SaveResult.NotFound => new("It no longer exists.", Tone.Attention),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "An outcome without words."),
    };

    /// <summary>The outcome of restoring a revision.</summary>
    public static Message Restored(SaveResult result, int number) => result is SaveResult.Saved saved
        ? Saved(saved, $"Restored revision {number}.") with { UndoAddress = UpdateAddress.Restore(saved.Id, saved.Revision - 1) }
        : Of(result);

    private static Message Saved(SaveResult.Saved saved, string words) => saved.Broken.Count == 0
        ? new(words, Highlight: saved.Id.ToString())
        : new($"{words} {FlowWords.Broken(saved.Broken)}", Tone.Attention, saved.Id.ToString());

    // It travels in a cookie: so many lines, and how many there are in all.
    private static string Theirs(IReadOnlyList<Change> changes) =>
        string.Join("; ", changes.Take(Most).Select(one => MarkedText.Plain(one.Words)))
        + (changes.Count > Most ? $"; and {changes.Count - Most} more" : null);

    /// <summary>Only the display name was changed.</summary>
    public static Message Renamed(string name) => new($"Renamed to {name}.");
}
