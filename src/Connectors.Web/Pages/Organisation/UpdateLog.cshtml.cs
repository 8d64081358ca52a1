using Connectors.Application.Installed;
using Connectors.Data.Queries;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>The organisation's updates, newest first.</summary>
[Needs(Right.Read)]
public sealed class UpdateLogModel(ConnectorHistory history) : ConnectorsPage
{
    public Page<UpdateRecord> Updates { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery(Name = "page")] int? number) => Updates = await history.UpdatesAsync(number ?? 1, Cancel);

    /// <summary>The connector's history; for a removed connector, the page that restores it.</summary>
    /// <returns>Null where the person may not restore it.</returns>
    public string? AddressOf(UpdateRecord update) => update switch
    {
        { IsRemoved: false } => $"/connectors/{update.ConnectorId}/history",
        _ => May(Right.EditConnectors) ? "/connectors/removed" : null,
    };
}
