using Connectors.Application.Installed;
using Connectors.Application.Overviews;
using Connectors.Domain.People;
using Connectors.Web.Authentication;

namespace Connectors.Web.Pages;

/// <summary>How the organisation is doing: what needs a person, then figures.</summary>
[Needs(Right.Read)]
public sealed class OverviewModel(OverviewReader reader, ConnectorHistory history, TimeProvider time) : ConnectorsPage
{
    private const int LastUpdates = 6;

    public OrganisationOverview Overview { get; private set; } = null!;

    public IReadOnlyList<UpdateRecord> Last { get; private set; } = [];

    public DateTime Today => time.GetUtcNow().UtcDateTime.Date;

    public async Task OnGetAsync()
    {
        Overview = await reader.ReadAsync(Cancel);
        Last = [.. (await history.UpdatesAsync(1, Cancel)).Take(LastUpdates)];
    }
}
