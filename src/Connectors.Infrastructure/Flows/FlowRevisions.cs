using Connectors.Domain.People;
using Connectors.Infrastructure.Data;
using Connectors.Infrastructure.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Infrastructure.Flows;

/// <summary>Who changed a flow, and whether somebody did meanwhile.</summary>
internal static class FlowRevisions
{
    public static void Touch(this FlowRow row, PersonAt by) => (row.Revision, row.ChangedAt, row.ChangedBy) = (row.Revision + 1, by.At, by.Name);

    /// <summary>Who changed the flow since a revision; null where nobody did.</summary>
    public static FlowResult.ChangedMeanwhile? IsOtherThan(this FlowRow row, int? seen) =>
        seen is { } revision && revision != row.Revision ? new FlowResult.ChangedMeanwhile(new PersonAt(row.ChangedBy, row.ChangedAt)) : null;

    /// <summary>Why nothing can use an instance any more; null where it is there.</summary>
    public static async Task<FlowResult?> GoneAsync(this ConnectorsDbContext db, Guid instance, CancellationToken cancel)
    {
        if (await db.Instances.AnyAsync(row => row.Id == instance, cancel)) return null;
        var gone = await db.Instances.IgnoreQueryFilters().Where(row => row.OrganisationId == db.RequiredOrganisation && row.Id == instance).Select(row => new { row.Name, row.ConnectorId }).SingleAsync(cancel);
        return new FlowResult.InstanceGone(gone.Name, gone.ConnectorId);
    }
}
