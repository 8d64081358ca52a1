using Connectors.Application.Installed;
using Connectors.Domain.Ids;

namespace Connectors.Web.Pages;

/// <summary>A page about one entry of the list.</summary>
public abstract class OneConnectorPage(InstalledConnectors installed) : ConnectorsPage
{
    public InstalledConnector Connector { get; private set; } = null!;

    /// <returns>False where the organisation has no such entry.</returns>
    protected async Task<bool> FindAsync(InstalledId id)
    {
        if (await installed.FindAsync(id, Cancel) is not { } connector) return false;
        Connector = connector;
        return true;
    }
}
