using Connectors.Domain.People;
using Connectors.Infrastructure.Installed;
using Connectors.Web.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>The organisation's updates, newest first.</summary>
[Needs(Right.Read)]
public sealed class ActivityModel(ConnectorHistory history) : ConnectorsPage
{
    public IReadOnlyList<UpdateRecord> Updates { get; private set; } = [];

    public int Number { get; private set; } = 1;

    public async Task OnGetAsync([FromQuery(Name = "page")] int? number)
    {
        Number = Math.Clamp(number ?? 1, 1, 1_000_000);
        Updates = await history.UpdatesAsync(Number, Cancel);
    }

    public static string Words(UpdateRecord update) => (update.Option, update.Outcome) switch
    {
        (_, "changed-meanwhile") => "Refused: somebody changed it meanwhile",
        (_, "offer-changed") => "Refused: another release came out",
        (_, "up-to-date") => "Refused: it was up to date",
        (_, "already-alongside") => "Refused: a newer entry stood beside it",
        ("overwrite", _) => "Overwritten",
        ("alongside", _) => "Installed alongside",
        ("undo", _) => "Update undone",
        ("take-back", _) => "Taken off the list again",
        _ => "Updated",
    };
}
