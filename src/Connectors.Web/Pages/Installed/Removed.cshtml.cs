using Connectors.Domain.People;
using Connectors.Infrastructure.Installed;
using Connectors.Web.Authentication;

namespace Connectors.Web.Pages;

/// <summary>What was taken off the list, and the way back.</summary>
[Needs(Right.EditConnectors)]
public sealed class RemovedModel(ConnectorRemoval removal) : ConnectorsPage
{
    public IReadOnlyList<RemovedConnector> Connectors { get; private set; } = [];

    public async Task OnGetAsync() => Connectors = await removal.ListAsync(Cancel);
}
