using System.Data;
using System.Text.Json;
using Connectors.Domain.People;
using Connectors.Infrastructure.Data;
using Connectors.Infrastructure.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Infrastructure.Flows;

/// <summary>What a person says of a flow.</summary>
public sealed record FlowDraft(string Name, string? Cron, bool IsEnabled);

/// <summary>What a person says of a shape.</summary>
public sealed record ShapeDraft(Guid InstanceId, string EndpointKey, IReadOnlyDictionary<string, string> Values);

/// <summary>Makes, changes and removes process flows.</summary>
public sealed class ProcessFlows(ConnectorsDbContext db, Schedules schedules, TimeProvider time)
{
    public async Task<Guid> AddAsync(FlowDraft draft, Person by, CancellationToken cancel)
    {
        var row = new FlowRow { Id = Guid.CreateVersion7(), OrganisationId = db.RequiredOrganisation, Name = "", ChangedBy = "" };
        db.Flows.Add(row);
        Take(row, draft, by);
        await db.SaveChangesAsync(cancel);
        await schedules.FollowAsync(row.Id, row.OrganisationId, row.IsEnabled ? row.Cron : null, cancel);
        return row.Id;
    }

    /// <returns>False where the organisation has no such flow.</returns>
    public Task<bool> EditAsync(Guid id, FlowDraft draft, Person by, CancellationToken cancel) => ChangeAsync(id, row => Take(row, draft, by), cancel);

    public Task<bool> RemoveAsync(Guid id, Person by, CancellationToken cancel) => ChangeAsync(id, row => (row.RemovedAt, row.ChangedBy, row.IsEnabled) = (Now, by.Name, false), cancel);

    /// <summary>Brings a removed flow back, switched off. Not where an instance that it used is gone.</summary>
    public Task<bool> PutBackAsync(Guid id, CancellationToken cancel) => db.InOneTransactionAsync(async token =>
    {
        var removed = db.Flows.IgnoreQueryFilters().Where(row => row.OrganisationId == db.RequiredOrganisation && row.RemovedAt != null);
        if (await removed.SingleOrDefaultAsync(row => row.Id == id, token) is not { } row) return false;
        if (await db.FlowShapes.AnyAsync(shape => shape.FlowId == id && !db.Instances.Any(instance => instance.Id == shape.InstanceId), token)) return false;
        (row.RemovedAt, row.Revision) = (null, row.Revision + 1);
        return true;
    }, cancel, IsolationLevel.Serializable);

    /// <summary>Adds a shape at the end, or changes one.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="shape">Null for a new one.</param>
    /// <param name="draft">What it is.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    public Task<bool> SaveShapeAsync(Guid flow, Guid? shape, ShapeDraft draft, CancellationToken cancel) => db.InOneTransactionAsync(async token =>
    {
        if (!await db.Instances.AnyAsync(instance => instance.Id == draft.InstanceId, token)) return false;
        var rows = await OfAsync(flow, token);
        var row = rows?.FirstOrDefault(row => row.Id == shape);
        if (rows is null || (row is null && shape is not null)) return false;
        if (row is null) db.FlowShapes.Add(row = new FlowShapeRow { Id = Guid.CreateVersion7(), OrganisationId = db.RequiredOrganisation, FlowId = flow, Position = rows.Count, EndpointKey = "", FilledIn = "{}" });
        (row.InstanceId, row.EndpointKey) = (draft.InstanceId, draft.EndpointKey);
        row.FilledIn = JsonSerializer.Serialize(draft.Values.Where(pair => pair.Value.Length > 0).ToDictionary(pair => pair.Key, pair => pair.Value));
        return true;
    }, cancel, IsolationLevel.Serializable);

    public Task<bool> RemoveShapeAsync(Guid flow, Guid shape, CancellationToken cancel) => db.InOneTransactionAsync(async token =>
    {
        if (await OfAsync(flow, token) is not { } rows || rows.Find(row => row.Id == shape) is not { } row) return false;
        rows.Remove(row);
        db.FlowShapes.Remove(row);
        for (var at = 0; at < rows.Count; at++) rows[at].Position = at;
        return true;
    }, cancel);

    /// <summary>Puts a shape one place earlier.</summary>
    public Task<bool> MoveUpAsync(Guid flow, Guid shape, CancellationToken cancel) => db.InOneTransactionAsync(async token =>
    {
        if (await OfAsync(flow, token) is not { } rows || rows.FindIndex(row => row.Id == shape) is not (var at and > 0)) return false;
        (rows[at].Position, rows[at - 1].Position) = (at - 1, at);
        return true;
    }, cancel);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task<List<FlowShapeRow>?> OfAsync(Guid flow, CancellationToken cancel) => await db.Flows.AnyAsync(row => row.Id == flow, cancel)
        ? await db.FlowShapes.Where(row => row.FlowId == flow).OrderBy(row => row.Position).ToListAsync(cancel) : null;

    // The schedule follows what is committed; what a crash in between leaves is set right at the next start.
    private async Task<bool> ChangeAsync(Guid id, Action<FlowRow> change, CancellationToken cancel)
    {
        var changed = await db.InOneTransactionAsync(async token =>
        {
            var row = await db.Flows.SingleOrDefaultAsync(row => row.Id == id, token);
            if (row is null) return null;
            change(row);
            row.Revision++;
            return row;
        }, cancel);
        if (changed is not null) await schedules.FollowAsync(id, changed.OrganisationId, changed.IsEnabled ? changed.Cron : null, cancel);
        return changed is not null;
    }

    private void Take(FlowRow row, FlowDraft draft, Person by)
    {
        (row.Name, row.Cron, row.IsEnabled) = (RowFacts.ToName(draft.Name), string.IsNullOrWhiteSpace(draft.Cron) ? null : draft.Cron.Trim(), draft.IsEnabled);
        (row.ChangedAt, row.ChangedBy) = (Now, by.Name);
    }
}
