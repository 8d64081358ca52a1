using Connectors.Domain.People;
using Connectors.Infrastructure.Flows;
using Connectors.Web.Authentication;

namespace Connectors.Web.Pages;

/// <summary>The flows that were removed, and the way back.</summary>
[Needs(Right.UseConnectors)]
public sealed class RemovedFlowsModel(FlowReader flows) : ConnectorsPage
{
    public IReadOnlyList<RemovedFlow> Flows { get; private set; } = [];

    public async Task OnGetAsync() => Flows = await flows.RemovedAsync(Cancel);
}
