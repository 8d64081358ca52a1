using System.Globalization;
using Connectors.Application.Installed;
using Connectors.Application.Recording;
using Connectors.Domain.Updating.Options;

namespace Connectors.Web.Presentation;

/// <summary>The outcome of an update, as *Activity* says it.</summary>
public static class UpdateRecordWords
{
    public static string Of(UpdateRecord update) => update.Times == 1
        ? Once(update)
        : string.Create(CultureInfo.InvariantCulture, $"{Once(update)} ({update.Times:N0} times)");

    private static string Once(UpdateRecord update) => (update.Option, update.Outcome) switch
    {
        (_, "changed-meanwhile") => "Refused: the connector was changed meanwhile",
        (_, "offer-changed") => "Refused: a newer release was published",
        (_, "up-to-date") => "Refused: already up to date",
        (_, "already-alongside") => "Refused: a newer version was installed alongside",
        (_, "alongside-removed") => "Refused: the newer version alongside was removed",
        (_, "plan-changed") => "Refused: flows, instances or answers changed meanwhile",
        (KeepChanges.Name, _) => "Updated, changes kept",
        (Overwrite.Name, _) => "Overwritten",
        (InstallAlongside.Name, _) => "Installed alongside",
        (RestoreEdits.Name, _) => "Changes restored",
        (Undo.Name, _) => "Update undone",
        (UpdateRecords.Restored, _) => "Earlier revision restored",
        (Move.Name, _) => "Moved",
        (UndoMove.Name, _) => "Move undone",
        ("take-back", _) => "Removed again",
        _ => "Updated",
    };
}
