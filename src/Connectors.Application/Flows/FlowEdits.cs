using Connectors.Application.People;
using Connectors.Application.Recording;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Flows;

/// <summary>Who changes which flow, and how.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Seen">The revision that the person looked at; null where they looked at none.</param>
/// <param name="By">Who.</param>
/// <param name="Kind">What they do.</param>
internal sealed record FlowEdit(FlowId Flow, int? Seen, Actor By, FlowChangeKind Kind = FlowChangeKind.Edited)
{
    /// <summary>The restored revision; null for other changes.</summary>
    public int? Restored { get; init; }
}

/// <summary>Changes flows: one transaction each, in which what was and what is become revisions; then the scheduler follows.</summary>
public sealed class FlowEdits(ConnectorsDbContext db, Schedules schedules, TimeProvider time)
{
    /// <summary>Changes a flow and its shapes, unless they were changed meanwhile.</summary>
    /// <param name="edit">Who changes which flow.</param>
    /// <param name="change">Changes the rows; what it returns refuses the change, null lets it be written.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    internal async Task<FlowResult> ChangeAsync(
        FlowEdit edit, Func<FlowRow, List<FlowShapeRow>, CancellationToken, Task<FlowResult?>> change, CancellationToken cancel)
    {
        // Serializable: that an instance is still there is decided on a row that is not written to.
        var (result, row, before) = await db.InOneTransactionAsync<(FlowResult, FlowRow?, FlowState?)>(async token =>
        {
            if (await FindAsync(edit, token) is not { } row) return (new FlowResult.NotFound(), null, null);
            if (row.ChangedSince(edit.Seen) is { } other) return (new FlowResult.ChangedMeanwhile(other), null, null);
            var shapes = await db.FlowShapes.Where(shape => shape.FlowId == row.Id).OrderBy(shape => shape.Position).ToListAsync(token);
            var before = FlowRevisions.StateOf(row, shapes);
            if (await change(row, shapes, token) is { } refused) return (refused, null, null);
            await db.ChangedAsync(row, before, ShapesOf(row), (edit.Kind, edit.Restored, edit.By.At(time)), token);
            return (new FlowResult.Saved(row.Revision), row, before);
        }, Turn.InOrganisation, cancel);
        if (row is not null && (before?.Cron, before?.IsEnabled) != (row.Cron, row.IsEnabled)) await FollowAsync(row);
        return result;
    }

    // What is committed is followed, whoever still waits for it; what a crash in between leaves is set right at the next start.
    internal Task FollowAsync(FlowRow row) =>
        schedules.FollowAsync(row.Id, row.OrganisationId, row.IsEnabled ? row.Cron : null, CancellationToken.None);

    private Task<FlowRow?> FindAsync(FlowEdit edit, CancellationToken cancel) => edit.Kind == FlowChangeKind.PutBack
        ? db.Flows.FindRemovedAsync(edit.Flow, cancel)
        : db.Flows.SingleOrDefaultAsync(row => row.Id == edit.Flow, cancel);

    private IEnumerable<FlowShapeRow> ShapesOf(FlowRow row) =>
        db.FlowShapes.Local.Where(shape => shape.FlowId == row.Id && shape.RemovedAt is null);
}
