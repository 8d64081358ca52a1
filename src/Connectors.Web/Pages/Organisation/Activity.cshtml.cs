using Connectors.Application.Installed;
using Connectors.Domain.People;
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

    /// <summary>The connector's history; for a removed connector, the page that restores it.</summary>
    /// <returns>Null where the person may not restore it.</returns>
    public string? AddressOf(UpdateRecord update) => update switch
    {
        { IsRemoved: false } => $"/connectors/{update.ConnectorId}/history",
        _ => May(Right.EditConnectors) ? "/connectors/removed" : null,
    };
}
