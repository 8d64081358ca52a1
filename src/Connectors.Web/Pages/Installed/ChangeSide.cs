using Connectors.Application.Updating;
using Connectors.Domain.Comparing;
using Connectors.Domain.Merging;
using Connectors.Web.Presentation;

namespace Connectors.Web.Pages;

/// <summary>The changes of one side, as the update dialog lists them.</summary>
/// <param name="Title">Whose changes they are.</param>
/// <param name="Changes">The changes.</param>
public sealed record ChangeSide(string Title, ChangeList Changes)
{
    public static IEnumerable<ChangeSide> Of(UpdateDialog dialog) => dialog.Plan.Facts switch
    {
        { Undo: not null } => OfUndo(dialog),
        { Restore: not null } => OfRestore(dialog),
        { Moved: not null } => [Whole(dialog)],
        { Comparison.Integrity: Integrity.Modified } => [Mine(dialog), Release(dialog)],
        _ => [Release(dialog)],
    };

    private static IEnumerable<ChangeSide> OfUndo(UpdateDialog dialog)
    {
        var (facts, lead) = (dialog.Plan.Facts, dialog.Plan.Options[0].Lead);
        yield return facts.Undo!.Later.Count > 0
            ? Whole(dialog)
            : new ChangeSide("Undone", ChangeList.Of(lead.Theirs.Select(row => row.Edit)));
        if (lead.Mine.Count > 0) yield return new ChangeSide("Changes since", ChangeList.Of(lead.Mine.Select(row => row.Edit)));
    }

    private static IEnumerable<ChangeSide> OfRestore(UpdateDialog dialog)
    {
        var lead = dialog.Plan.Options[0].Lead;
        yield return new ChangeSide($"Your edits ({lead.Mine.Count})", ChangeList.Of(lead.Mine.Select(row => row.Edit)));
        if (lead.Theirs.Count > 0) yield return new ChangeSide("Changed since", ChangeList.Of(lead.Theirs.Select(row => row.Edit)));
    }

    private static ChangeSide Whole(UpdateDialog dialog) => new(
        "What changes", ChangeList.Of(DefinitionDiff.Between(dialog.Plan.Facts.Current, dialog.Plan.Options[0].Lead.Result)));

    private static ChangeSide Mine(UpdateDialog dialog) => new($"Your changes ({dialog.Mine.Count})", ChangeList.Of(dialog.Mine));

    private static ChangeSide Release(UpdateDialog dialog)
    {
        var (newest, oldest) = (dialog.Notes[0].Version, dialog.Notes[^1].Version);
        var span = newest == oldest ? newest : $"{oldest} – {newest}";
        return new ChangeSide($"New in {span} ({dialog.InRelease.Count})", ChangeList.Of(dialog.InRelease));
    }
}
