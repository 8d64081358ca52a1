using System.Data;
using Connectors.Domain.People;
using Connectors.Infrastructure.Data;
using Connectors.Infrastructure.Data.Rows;
using Connectors.Infrastructure.Installed;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Infrastructure.Flows;

/// <summary>Makes, changes and removes process flows.</summary>
public sealed class ProcessFlows(ConnectorsDbContext db, Schedules schedules, TimeProvider time)
{
    public async Task<Guid> AddAsync(FlowDraft draft, Person by, CancellationToken cancel)
    {
        var row = new FlowRow { Id = Guid.CreateVersion7(), OrganisationId = db.RequiredOrganisation, Name = "", ChangedBy = "" };
        db.Flows.Add(row);
        Take(row, draft);
        row.Touch(by.At(time));
        await db.SaveChangesAsync(cancel);
        await FollowAsync(row);
        return row.Id;
    }

    /// <summary>Changes a flow, if nobody did since the person looked.</summary>
    public Task<FlowResult> EditAsync(Guid id, FlowDraft draft, Person by, CancellationToken cancel) => ChangeAsync(id, draft.Seen, row => Take(row, draft), by, cancel);

    /// <summary>Lets the schedule be followed, or not.</summary>
    public Task<FlowResult> SwitchAsync(Guid id, bool isEnabled, Person by, CancellationToken cancel) => ChangeAsync(id, null, row => row.IsEnabled = isEnabled, by, cancel);

    public Task<FlowResult> RemoveAsync(Guid id, Person by, CancellationToken cancel) =>
        ChangeAsync(id, null, row => (row.RemovedAt, row.IsEnabled) = (time.GetUtcNow().UtcDateTime, false), by, cancel);

    /// <summary>Brings a removed flow back, switched off. Not where an instance that it uses is gone.</summary>
    public Task<FlowResult> PutBackAsync(Guid id, Person by, CancellationToken cancel) => db.InOneTransactionAsync<FlowResult>(async token =>
    {
        var removed = db.Flows.IgnoreQueryFilters().Where(row => row.OrganisationId == db.RequiredOrganisation && row.RemovedAt != null);
        if (await removed.SingleOrDefaultAsync(row => row.Id == id, token) is not { } row) return new FlowResult.NotFound();
        foreach (var instance in await db.FlowShapes.Where(shape => shape.FlowId == id).Select(shape => shape.InstanceId).Distinct().ToListAsync(token))
        {
            if (await db.GoneAsync(instance, token) is { } gone) return gone;
        }

        row.RemovedAt = null;
        row.Touch(by.At(time));
        return new FlowResult.Saved();
    }, cancel, IsolationLevel.Serializable);

    private static void Take(FlowRow row, FlowDraft draft) =>
        (row.Name, row.Cron, row.IsEnabled) = (RowFacts.ToName(draft.Name), string.IsNullOrWhiteSpace(draft.Cron) ? null : draft.Cron.Trim(), draft.IsEnabled);

    // The schedule follows what is committed; what a crash in between leaves is set right at the next start.
    private async Task<FlowResult> ChangeAsync(Guid id, int? seen, Action<FlowRow> change, Person by, CancellationToken cancel)
    {
        var (result, changed) = await db.InOneTransactionAsync<(FlowResult, FlowRow?)>(async token =>
        {
            if (await db.Flows.SingleOrDefaultAsync(row => row.Id == id, token) is not { } row) return (new FlowResult.NotFound(), null);
            if (row.IsOtherThan(seen) is { } meanwhile) return (meanwhile, null);
            change(row);
            row.Touch(by.At(time));
            return (new FlowResult.Saved(), row);
        }, cancel);
        if (changed is not null) await FollowAsync(changed);
        return result;
    }

    // What is committed is followed, whoever still waits for it.
    private Task FollowAsync(FlowRow row) => schedules.FollowAsync(row.Id, row.OrganisationId, row.IsEnabled ? row.Cron : null, CancellationToken.None);
}
