using Connectors.Application.Installed;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>What was taken off the list, and the way back.</summary>
[Needs(Right.EditConnectors)]
public sealed class RemovedModel(ConnectorRemoval removal) : ConnectorsPage
{
    public IReadOnlyList<RemovedConnector> Connectors { get; private set; } = [];

    /// <summary>The page of the list, with the links beside it.</summary>
    public PageLinks Links { get; private set; } = new(1, HasOlder: false);

    public async Task OnGetAsync([FromQuery(Name = "page")] int? number)
    {
        var page = Math.Clamp(number ?? 1, 1, 1_000_000);
        (Connectors, var hasMore) = await removal.ListAsync(page, Cancel);
        Links = new PageLinks(page, hasMore);
    }
}
