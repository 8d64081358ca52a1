using Connectors.Infrastructure.Installed;
using Connectors.Infrastructure.Instances;

namespace Connectors.Web.Pages.Instances;

/// <summary>A page about one instance.</summary>
public abstract class OneInstancePage(InstalledConnectors installed, ConnectorInstances instances) : InstanceFormPage(installed)
{
    protected ConnectorInstances Instances { get; } = instances;

    public Instance Instance { get; private set; } = null!;

    /// <returns>False where the organisation has no such instance.</returns>
    protected async Task<bool> FindInstanceAsync(Guid id)
    {
        if (await Instances.FindAsync(id, Cancel) is not { } instance) return false;
        Instance = instance;
        return await FindAsync(instance.ConnectorId);
    }
}
