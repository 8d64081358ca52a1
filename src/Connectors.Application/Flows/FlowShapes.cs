using System.Text.Json;
using Connectors.Application.Instances;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Requests.Passing;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Flows;

/// <summary>Adds, changes, orders and removes the shapes of flows. Each is a revision of the flow.</summary>
public sealed class FlowShapes(ConnectorsDbContext db, FlowEdits edits, TimeProvider time)
{
    /// <summary>Adds a shape at the end, or changes one unless the flow was changed meanwhile.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="shape">Null for a new one.</param>
    /// <param name="draft">What it is.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    public Task<FlowResult> SaveAsync(FlowId flow, StepId? shape, ShapeDraft draft, Actor by, CancellationToken cancel) =>
        ChangeAsync(flow, draft.Seen, by, async (rows, token) =>
        {
            if (!await db.Instances.AnyAsync(instance => instance.Id == draft.InstanceId, token)) return new FlowResult.NotFound();
            var row = rows.Find(row => row.Id == shape);
            if (row is null && shape is not null) return new FlowResult.NotFound();
            if (row is null)
                db.FlowShapes.Add(row = new FlowShapeRow
                {
                    Id = db.NewId<StepId>(),
                    OrganisationId = db.RequiredOrganisation,
                    FlowId = flow,
                    Position = rows.Count,
                    EndpointKey = "",
                    FilledIn = "{}"
                });
            (row.InstanceId, row.EndpointKey) = (draft.InstanceId, draft.EndpointKey);
            row.FilledIn = JsonSerializer.Serialize(draft.Values);
            return null;
        }, cancel);

    public Task<FlowResult> RemoveAsync(FlowId flow, StepId shape, Actor by, CancellationToken cancel) =>
        ChangeAsync(flow, null, by, (rows, _) =>
        {
            if (rows.Find(row => row.Id == shape) is not { } row) return Task.FromResult<FlowResult?>(new FlowResult.NotFound());
            row.RemovedAt = time.GetUtcNow().UtcDateTime;
            rows.Remove(row);
            return Numbered(rows);
        }, cancel);

    /// <summary>Brings a removed shape back to where it stood.</summary>
    public Task<FlowResult> PutBackAsync(FlowId flow, StepId shape, Actor by, CancellationToken cancel) =>
        ChangeAsync(flow, null, by, async (rows, token) =>
        {
            var removed = db.FlowShapes.WithRemoved().Where(row => row.FlowId == flow && row.RemovedAt != null);
            if (await removed.SingleOrDefaultAsync(row => row.Id == shape, token) is not { } row) return new FlowResult.NotFound();
            if (await db.GoneAsync(row.InstanceId, token) is { } gone) return gone;
            row.RemovedAt = null;
            rows.Insert(Math.Min(row.Position, rows.Count), row);
            return await Numbered(rows);
        }, cancel);

    /// <summary>Keeps that double braces in the values of a shape are meant as expressions.</summary>
    public Task<FlowResult> ConfirmBracesAsync(FlowId flow, StepId shape, Actor by, CancellationToken cancel) =>
        ChangeAsync(flow, null, by, (rows, _) =>
        {
            if (rows.Find(row => row.Id == shape) is not { } row) return Task.FromResult<FlowResult?>(new FlowResult.NotFound());
            row.FilledIn = JsonSerializer.Serialize(BraceMark.Put(InstanceUses.ValuesOf(row)));
            return Task.FromResult<FlowResult?>(null);
        }, cancel);

    /// <summary>Puts a shape one place earlier.</summary>
    public Task<FlowResult> MoveUpAsync(FlowId flow, StepId shape, Actor by, CancellationToken cancel) =>
        ChangeAsync(flow, null, by, (rows, _) =>
        {
            if (rows.FindIndex(row => row.Id == shape) is not (var at and > 0))
                return Task.FromResult<FlowResult?>(new FlowResult.NotFound());
            (rows[at], rows[at - 1]) = (rows[at - 1], rows[at]);
            return Numbered(rows);
        }, cancel);

    private static Task<FlowResult?> Numbered(List<FlowShapeRow> rows)
    {
        for (var at = 0; at < rows.Count; at++) rows[at].Position = at;
        return Task.FromResult<FlowResult?>(null);
    }

    // The flow's revision is the concurrency token of its shapes too.
    private Task<FlowResult> ChangeAsync(
        FlowId flow,
        int? seen,
        Actor by,
        Func<List<FlowShapeRow>, CancellationToken, Task<FlowResult?>> change,
        CancellationToken cancel) =>
        edits.ChangeAsync(new FlowEdit(flow, seen, by), (_, shapes, token) => change(shapes, token), cancel);
}
