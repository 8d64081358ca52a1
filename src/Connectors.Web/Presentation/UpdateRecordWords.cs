using System.Globalization;
using Connectors.Application.Installed;

namespace Connectors.Web.Presentation;

/// <summary>What became of an update, as the update history says it.</summary>
public static class UpdateRecordWords
{
    public static string Of(UpdateRecord update) => update.Times == 1
        ? Once(update)
        : string.Create(CultureInfo.InvariantCulture, $"{Once(update)} ({update.Times:N0} times)");

    private static string Once(UpdateRecord update) => (update.Option, update.Outcome) switch
    {
        (_, "changed-meanwhile") => "Refused: somebody changed it meanwhile",
        (_, "offer-changed") => "Refused: another release came out",
        (_, "up-to-date") => "Refused: it was up to date",
        (_, "already-alongside") => "Refused: a newer version was installed alongside",
        (_, "alongside-removed") => "Refused: the newer version alongside was removed",
        ("overwrite", _) => "Overwritten",
        ("alongside", _) => "Installed alongside",
        ("undo", _) => "Update undone",
        ("take-back", _) => "Taken off the list again",
        _ => "Updated",
    };
}
