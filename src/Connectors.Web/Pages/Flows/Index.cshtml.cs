using Connectors.Domain.People;
using Connectors.Infrastructure.Flows;
using Connectors.Web.Authentication;

namespace Connectors.Web.Pages;

/// <summary>The process flows of the organisation.</summary>
[Needs(Right.Read)]
public sealed class FlowsModel(FlowReader flows) : ConnectorsPage
{
    public IReadOnlyList<FlowLine> Flows { get; private set; } = [];

    public async Task OnGetAsync() => Flows = await flows.ListAsync(Cancel);
}
