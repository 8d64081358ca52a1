using Connectors.Infrastructure.Installed;

namespace Connectors.Web.Presentation;

/// <summary>The one place where outcomes of edits become words.</summary>
public static class SaveMessages
{
    public static Message Of(SaveResult result) => result switch
    {
        SaveResult.Saved(var id, var revision, var changes) => new($"Saved as revision {revision}: {Wording.Count(changes.Count, "change")}.", Highlight: id.ToString()),
        SaveResult.Unchanged => new("Nothing was changed, so nothing was saved.", Tone.Attention),
        SaveResult.ChangedMeanwhile(var by, var theirs) =>
            new($"{by.Name} saved while you were editing: {string.Join("; ", theirs.Take(5).Select(change => Plain(change.Words)))}. Nothing of yours was written; look at it and save again.", Tone.Attention),
        SaveResult.NotFound => new("That is not there any more.", Tone.Attention),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "An outcome without words."),
    };

    private static string Plain(string words) => words.Replace("*", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
}
