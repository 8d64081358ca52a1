using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows.Running;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Runs.Content;

/// <summary>The kept records of one step. What is said of them is written with the next request of the log.</summary>
/// <param name="db">The run's context.</param>
/// <param name="run">The run.</param>
/// <param name="position">The step, from 1.</param>
/// <param name="ids">The rows in their order; none where nothing is kept.</param>
internal sealed class StepRecords(ConnectorsDbContext db, FlowRunRow run, int position, IReadOnlyList<RunRecordId> ids)
{
    private FlowRunRecordRow? _row;

    public bool IsKept => ids.Count > 0;

    /// <param name="at">From 0.</param>
    /// <param name="state">What is known of it.</param>
    /// <param name="error">Why it failed.</param>
    public void Say(int at, RecordState state, Reason? error = null)
    {
        if (!IsKept) return;
        var row = RowOf(ids[at]);
        (row.State, row.Error) = (state, error);
    }

    /// <summary>Writes what was said, where no request follows.</summary>
    public Task SaveAsync(CancellationToken cancel) => IsKept ? db.SaveChangesAsync(cancel) : Task.CompletedTask;

    /// <summary>Says that the step used all records.</summary>
    public Task UsedAsync(CancellationToken cancel) => IsKept
        ? db.FlowRunRecords
            .Where(row => row.RunId == run.Id && row.Position == position)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, RecordState.Sent), cancel)
        : Task.CompletedTask;

    // One at a time is tracked, or each of many requests would look through all records.
    private FlowRunRecordRow RowOf(RunRecordId id)
    {
        if (_row?.Id == id) return _row;
        if (_row is { } last) db.Entry(last).State = EntityState.Detached;
        _row = new FlowRunRecordRow { Id = id, OrganisationId = run.OrganisationId, RunId = run.Id, Content = "" };
        db.Attach(_row);
        return _row;
    }
}
