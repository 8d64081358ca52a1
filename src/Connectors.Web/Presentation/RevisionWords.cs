using Connectors.Application.Installed;
using Connectors.Application.Recording;
using Connectors.Domain.Installed;
using Connectors.Domain.Merging;
using Connectors.Domain.Showing;
using Connectors.Domain.Updating.Watching;

namespace Connectors.Web.Presentation;

/// <summary>Revisions of connectors in words. What an earlier version kept in words stays as it is.</summary>
public static class RevisionWords
{
    /// <summary>“Updated to 1.4.0, 2 changes kept”.</summary>
    public static string Title(Revision revision) => revision.Facts is { } facts ? Title(facts) : revision.Title;

    /// <summary>What changed, a line each, with names and values marked.</summary>
    public static IReadOnlyList<string> Lines(Revision revision) => revision.Facts is { } facts
        ? [.. Because(facts), .. Renamed(facts), .. facts.Lines.Select(line => Of(line, facts.Kind)), .. revision.Notes, .. More(facts)]
        : revision.Notes;

    public static string Title(RevisionFacts facts) => facts.Kind switch
    {
        RevisionKind.Built => "Built",
        RevisionKind.Installed when facts.From is { } old => $"Installed {facts.To} alongside {old}",
        RevisionKind.Installed => $"Installed {facts.To}",
        RevisionKind.Edited => Wording.Count(facts.Count, "change"),
        RevisionKind.Renamed => "Renamed",
        RevisionKind.Removed => "Removed",
        RevisionKind.PutBack => "Restored",
        RevisionKind.Restored => $"Restored revision {facts.Number}",
        RevisionKind.Updated when facts.Count > 0 => $"Updated to {facts.To}, {Wording.Count(facts.Count, "change")} kept",
        RevisionKind.Updated => $"Updated to {facts.To}",
        RevisionKind.Overwritten => $"Overwritten by {facts.To}",
        RevisionKind.Undone => $"Undid revision {facts.Number}, back to {facts.To}",
        RevisionKind.EditsRestored => $"Restored {Wording.Count(facts.Count, "change")}",
        RevisionKind.TookOver => $"Took over {Wording.Count(facts.Count, "change")} from {facts.From}",
        RevisionKind.MoveUndone => $"Undid the move from {facts.From}",
        _ => throw new ArgumentOutOfRangeException(nameof(facts), facts.Kind, "A revision without words."),
    };

    private static IEnumerable<string> Because(RevisionFacts facts)
    {
        if (facts.Because is not { } cause) yield break;
        var what = cause.Verdict switch
        {
            WatchVerdict.Empty => "brought no records after the update",
            WatchVerdict.Refused => "was refused after the update",
            _ => "failed after the update",
        };
        yield return $"By itself, since the flow {MarkedText.Name(ShownValues.Whole(cause.Flow))} {what}";
    }

    private static IEnumerable<string> Renamed(RevisionFacts facts)
    {
        if (facts.Name is not { } name) yield break;
        yield return $"Display name: {MarkedText.Value(ShownValues.Whole(name.From))} → {MarkedText.Value(ShownValues.Whole(name.To))}";
    }

    private static IEnumerable<string> More(RevisionFacts facts)
    {
        if (facts.More > 0) yield return $"and {facts.More} more";
    }

    private static string Of(RevisionLine line, RevisionKind kind)
    {
        var words = line.Change.ToChange().Words;
        return (line.Fate, kind) switch
        {
            (null, _) => words,
            (Fate.AdoptedUpstream, RevisionKind.EditsRestored) => $"There already: {words}",
            (Fate.Dropped or Fate.DecidedTheirs, RevisionKind.EditsRestored) => $"Not restored: {words}",
            (_, RevisionKind.EditsRestored) => $"Restored: {words}",
            (Fate.AdoptedUpstream, _) => $"In the release too: {words}",
            (Fate.Dropped or Fate.DecidedTheirs, _) => $"Replaced: {words}",
            _ => $"Kept: {words}",
        };
    }
}
