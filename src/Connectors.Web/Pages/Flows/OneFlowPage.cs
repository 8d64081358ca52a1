using Connectors.Infrastructure.Flows;

namespace Connectors.Web.Pages.Flows;

/// <summary>A page about one flow.</summary>
public abstract class OneFlowPage(FlowReader flows) : ConnectorsPage
{
    public Flow Flow { get; private set; } = null!;

    /// <returns>False where the organisation has no such flow.</returns>
    protected async Task<bool> FindAsync(Guid id)
    {
        if (await flows.FindAsync(id, Cancel) is not { } flow) return false;
        Flow = flow;
        return true;
    }
}
