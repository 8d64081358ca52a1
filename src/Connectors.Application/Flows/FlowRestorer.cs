using System.Text.Json;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Flows;

/// <summary>Restores an earlier revision of a flow, as a new revision.</summary>
public sealed class FlowRestorer(ConnectorsDbContext db, FlowEdits edits, TimeProvider time)
{
    /// <summary>Makes a flow what it was at a revision. Not where an instance that it used then is gone.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="number">The revision.</param>
    /// <param name="seen">The current revision, if it must be unchanged.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    public Task<FlowResult> RestoreAsync(FlowId flow, int number, int? seen, Actor by, CancellationToken cancel) =>
        edits.ChangeAsync(new FlowEdit(flow, seen, by, FlowChangeKind.Restored) { Restored = number }, async (row, _, token) =>
        {
            if (await db.FlowRevisions.AsNoTracking().SingleOrDefaultAsync(
                revision => revision.FlowId == flow && revision.Number == number, token) is not { } revision)
                return new FlowResult.NotFound();
            var state = FlowRevisions.StateOf(revision);
            foreach (var instance in state.Shapes.Select(shape => shape.InstanceId).Distinct())
            {
                if (await db.GoneAsync(instance, token) is { } gone) return gone;
            }

            (row.Name, row.Cron, row.IsEnabled) = (state.Name, state.Cron, state.IsEnabled);
            (row.IsDraft, row.ForgetsContent) = (row.IsDraft && !state.IsEnabled, state.ForgetsContent);
            Arrange(
                await db.FlowShapes.WithRemoved().Where(shape => shape.FlowId == flow).ToListAsync(token),
                state.Shapes);
            return null;
        }, cancel);

    // Shapes are never deleted, so each of them is among the rows.
    private void Arrange(List<FlowShapeRow> rows, IReadOnlyList<ShapeState> shapes)
    {
        foreach (var row in rows.Where(row => row.RemovedAt is null)) row.RemovedAt = time.GetUtcNow().UtcDateTime;
        for (var at = 0; at < shapes.Count; at++)
        {
            var (row, shape) = (rows.Single(row => row.Id == shapes[at].Id), shapes[at]);
            (row.Position, row.InstanceId, row.EndpointKey, row.RemovedAt) = (at, shape.InstanceId, shape.EndpointKey, null);
            row.FilledIn = JsonSerializer.Serialize(shape.Values);
        }
    }
}
