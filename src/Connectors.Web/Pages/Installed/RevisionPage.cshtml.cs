using Connectors.Domain.People;
using Connectors.Domain.Updating;
using Connectors.Infrastructure.Installed;
using Connectors.Web.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>One revision: what it changed, and the whole definition.</summary>
[Needs(Right.Read)]
public sealed class RevisionPageModel(InstalledConnectors installed, ConnectorHistory history) : ConnectorsPage
{
    public InstalledConnector Connector { get; private set; } = null!;

    public RevisionDetail Detail { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, int number)
    {
        if (await installed.FindAsync(new InstalledId(id), Cancel) is not { } connector) return NotFound();
        if (await history.RevisionAsync(connector.Id, number, Cancel) is not { } detail) return NotFound();
        (Connector, Detail) = (connector, detail);
        return Page();
    }
}
