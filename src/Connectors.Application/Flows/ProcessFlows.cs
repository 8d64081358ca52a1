using Connectors.Application.People;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;

namespace Connectors.Application.Flows;

/// <summary>Makes, changes and removes process flows.</summary>
public sealed class ProcessFlows(ConnectorsDbContext db, FlowEdits edits, TimeProvider time)
{
    public async Task<FlowId> AddAsync(FlowDraft draft, Actor by, CancellationToken cancel)
    {
        var row = new FlowRow { Id = db.NewId<FlowId>(), OrganisationId = db.RequiredOrganisation, Name = "", ChangedBy = "" };
        db.Flows.Add(row);
        Take(row, draft);
        row.IsDraft = !draft.IsEnabled;
        row.Touch(by.At(time));
        db.Keep(row, FlowRevisions.StateOf(row, []), FlowChangeKind.Made);
        await db.SaveChangesAsync(cancel);
        await edits.FollowAsync(row);
        return row.Id;
    }

    /// <summary>Changes a flow, unless it was changed meanwhile.</summary>
    public Task<FlowResult> EditAsync(FlowId id, FlowDraft draft, Actor by, CancellationToken cancel) =>
        ChangeAsync(new FlowEdit(id, draft.Seen, by), draft.IsEnabled, row => Take(row, draft), cancel);

    /// <summary>Lets the schedule be followed, or not.</summary>
    public Task<FlowResult> SwitchAsync(FlowId id, bool isEnabled, Actor by, CancellationToken cancel) =>
        ChangeAsync(
            new FlowEdit(id, null, by),
            isEnabled,
            row => (row.IsEnabled, row.IsDraft) = (isEnabled, row.IsDraft && !isEnabled),
            cancel);

    public Task<FlowResult> RemoveAsync(FlowId id, Actor by, CancellationToken cancel) =>
        ChangeAsync(
            new FlowEdit(id, null, by, FlowChangeKind.Removed),
            isEnabled: false,
            row => (row.RemovedAt, row.IsEnabled) = (time.GetUtcNow().UtcDateTime, false),
            cancel);

    /// <summary>Brings a removed flow back, switched off. Not where an instance that it uses is gone.</summary>
    public Task<FlowResult> PutBackAsync(FlowId id, Actor by, CancellationToken cancel) =>
        edits.ChangeAsync(new FlowEdit(id, null, by, FlowChangeKind.PutBack), async (row, shapes, token) =>
        {
            foreach (var instance in shapes.Select(shape => shape.InstanceId).Distinct())
            {
                if (await db.GoneAsync(instance, token) is { } gone) return gone;
            }

            row.RemovedAt = null;
            return null;
        }, cancel);

    private static void Take(FlowRow row, FlowDraft draft)
    {
        (row.Name, row.Cron) = (RowFacts.ToName(draft.Name), string.IsNullOrWhiteSpace(draft.Cron) ? null : draft.Cron.Trim());
        (row.IsEnabled, row.IsDraft) = (draft.IsEnabled, row.IsDraft && !draft.IsEnabled);
        row.ForgetsContent = draft.ForgetsContent;
    }

    private Task<FlowResult> ChangeAsync(FlowEdit edit, bool isEnabled, Action<FlowRow> change, CancellationToken cancel) =>
        edits.ChangeAsync(edit, (row, shapes, _) =>
        {
            if (isEnabled && row.IsDraft && shapes.Count == 0) return Task.FromResult<FlowResult?>(new FlowResult.NothingToRun());
            change(row);
            return Task.FromResult<FlowResult?>(null);
        }, cancel);
}
