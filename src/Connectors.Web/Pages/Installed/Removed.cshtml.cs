using Connectors.Application.Installed;
using Connectors.Data.Queries;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>What was taken off the list, and the way back.</summary>
[Needs(Right.EditConnectors)]
public sealed class RemovedModel(ConnectorRemoval removal) : ConnectorsPage
{
    public Page<RemovedConnector> Connectors { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery(Name = "page")] int? number) => Connectors = await removal.ListAsync(number ?? 1, Cancel);
}
