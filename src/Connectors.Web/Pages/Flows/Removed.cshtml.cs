using Connectors.Application.Flows;
using Connectors.Data.Queries;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>The flows that were removed, and the way back.</summary>
[Needs(Right.UseConnectors)]
public sealed class RemovedFlowsModel(FlowReader flows) : ConnectorsPage
{
    public Page<RemovedFlow> Flows { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery(Name = "page")] int? number) => Flows = await flows.RemovedAsync(number ?? 1, Cancel);
}
