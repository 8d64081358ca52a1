using Connectors.Application.Installed;
using Connectors.Application.Instances;
using Connectors.Domain.Ids;


namespace Connectors.Web.Pages.Instances;

/// <summary>A page about one instance.</summary>
public abstract class OneInstancePage(InstalledConnectors installed, InstanceReader instances) : InstanceFormPage(installed)
{
    public Instance Instance { get; private set; } = null!;

    /// <returns>False where the organisation has no such instance.</returns>
    protected async Task<bool> FindInstanceAsync(InstanceId id)
    {
        if (await instances.FindAsync(id, Cancel) is not { } instance) return false;
        Instance = instance;
        return await FindAsync(instance.ConnectorId);
    }
}
