using System.Text.Json;
using Connectors.Application.Instances;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Flows;

/// <summary>The revisions of a flow, and whether it was changed meanwhile.</summary>
internal static class FlowRevisions
{
    public static void Touch(this FlowRow row, PersonAt by) =>
        (row.Revision, row.ChangedAt, row.ChangedBy, row.ChangedById) = (row.Revision + 1, by.At, by.Name, by.By.Id);

    /// <summary>Why nothing can use an instance any more; null where it can be used.</summary>
    public static async Task<FlowResult?> GoneAsync(this ConnectorsDbContext db, InstanceId instance, CancellationToken cancel)
    {
        if (await db.Instances.AnyAsync(row => row.Id == instance, cancel)) return null;
        var gone = await db.Instances.WithRemoved().Where(row => row.Id == instance)
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
        ])
    {
        IsDraft = row.IsDraft,
        ForgetsContent = row.ForgetsContent,
    };

    public static FlowState StateOf(FlowRevisionRow row) =>
        JsonSerializer.Deserialize<FlowState>(row.State)
        ?? throw new InvalidOperationException($"Revision {row.Number} of flow {row.FlowId} holds no state.");

    /// <summary>Writes down what a flow was, where its history does not say so yet, and what it becomes.</summary>
    /// <param name="db">The database.</param>
    /// <param name="row">The flow, with its changes.</param>
    /// <param name="before">What it was.</param>
    /// <param name="shapes">Its steps as they are now.</param>
    /// <param name="change">What was done, by whom.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task ChangedAsync(
        this ConnectorsDbContext db,
        FlowRow row,
        FlowState before,
        IEnumerable<FlowShapeRow> shapes,
        (FlowChangeKind Kind, int? Restored, PersonAt By) change,
        CancellationToken cancel)
    {
        // A flow that is older than its history begins it with what it was.
        if (!await db.FlowRevisions.AnyAsync(revision => revision.FlowId == row.Id && revision.Number == row.Revision, cancel))
            db.Keep(row, before, FlowChangeKind.Edited);
        row.Touch(change.By);
        db.Keep(row, StateOf(row, shapes), change.Kind, change.Restored);
    }

    /// <summary>Stores the current flow as the revision of its row, by the person who changed it last.</summary>
    public static void Keep(this ConnectorsDbContext db, FlowRow row, FlowState state, FlowChangeKind kind, int? restored = null) =>
        db.FlowRevisions.Add(new FlowRevisionRow
        {
            Id = db.NewId<RevisionId>(),
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
