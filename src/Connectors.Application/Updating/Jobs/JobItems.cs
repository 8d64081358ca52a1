using Connectors.Application.Recording;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Jobs;
using Connectors.Domain.Updating.Planning;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating.Jobs;

/// <summary>Does one connector of a job.</summary>
public sealed class JobItems(ConnectorsDbContext db, ConnectorUpdates updates, UpdateRecords records, TimeProvider time)
{
    /// <summary>Updates the connector and marks the item, both or neither. An item that is not waiting is left alone.</summary>
    public async Task DoAsync(JobItemId item, CancellationToken cancel)
    {
        var record = await db.InOneTransactionAsync(token => OnceAsync(item, token), Turn.InOrganisation, cancel);
        if (record is not null) records.Log(record);
    }

    /// <summary>Marks an item whose connector stays as it is.</summary>
    public Task LeaveAsync(JobItemId item, string reason, CancellationToken cancel) => db.InOneTransactionAsync(async token =>
    {
        if (await WaitingAsync(item, token) is { } row) Leave(row, reason, null);
        return true;
    }, cancel);

    private async Task<UpdateRecordRow?> OnceAsync(JobItemId item, CancellationToken cancel)
    {
        if (await WaitingAsync(item, cancel) is not { } row) return null;
        var by = await db.UpdateJobs
            .Where(job => job.Id == row.JobId)
            .Select(job => new { job.AskedBy, job.AskedById })
            .SingleAsync(cancel);
        var (result, record) = await updates.OnceAsync(RequestOf(row, Actor.Updating(by.AskedById, by.AskedBy)), cancel);
        switch (result)
        {
            case UpdateResult.Updated(_, _, _, var done, var revision):
                Do(row, done, revision);
                break;
            case UpdateResult.Moved(_, var to, _, _, var done) moved:
                row.MovedToId = to;
                Do(row, done, moved.Number);
                break;
            default:
                var (code, detail) = ItemReasons.Of(result);
                Leave(row, code, detail);
                break;
        }

        return record;
    }

    private void Do(UpdateJobItemRow row, OptionPlan done, int? revision)
    {
        (row.State, row.Revision, row.EndedAt) = (ItemState.Done, revision, time.GetUtcNow().UtcDateTime);
        row.Proof = KeptJson.Write(UpdateProof.Of(done));
    }

    private Task<UpdateJobItemRow?> WaitingAsync(JobItemId item, CancellationToken cancel) =>
        db.UpdateJobItems.SingleOrDefaultAsync(row => row.Id == item && row.State == ItemState.Waiting, cancel);

    private void Leave(UpdateJobItemRow row, string reason, string? detail) =>
        (row.State, row.Reason, row.Detail, row.EndedAt) = (ItemState.Left, reason, detail, time.GetUtcNow().UtcDateTime);

    private static UpdateRequest RequestOf(UpdateJobItemRow row, Actor by) => new(
        row.ConnectorId,
        row.Option,
        new SeenPlan(row.PlanHash, row.Plan),
        row.Consents?.Split('\n') ?? [],
        by)
    {
        Aim = row.Aim(),
    };
}
