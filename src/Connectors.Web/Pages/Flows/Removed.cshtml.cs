using Connectors.Application.Flows;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>The flows that were removed, and the way back.</summary>
[Needs(Right.UseConnectors)]
public sealed class RemovedFlowsModel(FlowReader flows) : ConnectorsPage
{
    public IReadOnlyList<RemovedFlow> Flows { get; private set; } = [];

    /// <summary>The page of the list, with the links beside it.</summary>
    public PageLinks Links { get; private set; } = new(1, HasOlder: false);

    public async Task OnGetAsync([FromQuery(Name = "page")] int? number)
    {
        var page = Math.Clamp(number ?? 1, 1, 1_000_000);
        (Flows, var hasMore) = await flows.RemovedAsync(page, Cancel);
        Links = new PageLinks(page, hasMore);
    }
}
