using System.Text.Json;
using Connectors.Application.Instances;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Flows;

/// <summary>The revisions of a flow, and whether it was changed meanwhile.</summary>
internal static class FlowRevisions
{
    public static void Touch(this FlowRow row, PersonAt by) =>
        (row.Revision, row.ChangedAt, row.ChangedBy, row.ChangedById) = (row.Revision + 1, by.At, by.Name, by.By.Id);

    /// <summary>Who changed the flow since a revision; null if it was not changed.</summary>
    public static FlowResult.ChangedMeanwhile? IsOtherThan(this FlowRow row, int? seen) =>
        seen is { } revision && revision != row.Revision
            ? new FlowResult.ChangedMeanwhile(row.LastChange())
            : null;

    /// <summary>Why nothing can use an instance any more; null where it can be used.</summary>
    public static async Task<FlowResult?> GoneAsync(this ConnectorsDbContext db, Guid instance, CancellationToken cancel)
    {
        if (await db.Instances.AnyAsync(row => row.Id == instance, cancel)) return null;
        var gone = await db.Instances.IgnoreQueryFilters().Where(row => row.OrganisationId == db.RequiredOrganisation && row.Id == instance)
            .Select(row => new { row.Name, row.ConnectorId }).SingleOrDefaultAsync(cancel);
        return gone is null ? new FlowResult.NotFound() : new FlowResult.InstanceGone(gone.Name, gone.ConnectorId);
    }

    public static FlowState StateOf(FlowRow row, IEnumerable<FlowShapeRow> shapes) => new(
        row.Name,
        row.Cron,
        row.IsEnabled,
        [
            .. shapes
                .OrderBy(shape => shape.Position)
                .Select(shape => new ShapeState(shape.Id, shape.InstanceId, shape.EndpointKey, InstanceUses.ValuesOf(shape)))
        ]);

    public static FlowState StateOf(FlowRevisionRow row) =>
        JsonSerializer.Deserialize<FlowState>(row.State)
        ?? throw new InvalidOperationException($"Revision {row.Number} of flow {row.FlowId} holds no state.");

    /// <summary>Stores the current flow as the revision of its row, by the person who changed it last.</summary>
    public static void Keep(this ConnectorsDbContext db, FlowRow row, FlowState state, FlowChangeKind kind, int? restored = null) =>
        db.FlowRevisions.Add(new FlowRevisionRow
        {
            Id = db.NewId(),
            OrganisationId = row.OrganisationId,
            FlowId = row.Id,
            Number = row.Revision,
            Kind = kind,
            Restored = restored,
            State = JsonSerializer.Serialize(state),
            At = row.ChangedAt,
            By = row.ChangedBy,
            ById = row.ChangedById,
        });
}
