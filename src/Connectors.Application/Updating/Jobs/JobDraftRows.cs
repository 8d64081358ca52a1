using Connectors.Data;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating.Jobs;

/// <summary>What a draft becomes: once, however many ask for it.</summary>
internal static class JobDraftRows
{
    /// <summary>Moves a draft to another state.</summary>
    /// <returns>False if it is no draft any more.</returns>
    public static async Task<bool> LeaveAsync(ConnectorsDbContext db, JobId job, JobState to, CancellationToken cancel) =>
        await db.UpdateJobs
            .Where(row => row.Id == job && row.State == JobState.Draft)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, to), cancel) == 1;

    /// <summary>Deletes a draft with its items, as a part of a transaction.</summary>
    /// <returns>False if it is no draft any more: then it keeps its items.</returns>
    public static async Task<bool> DeleteAsync(ConnectorsDbContext db, JobId job, CancellationToken cancel)
    {
        // Taken first, so that it can't be confirmed meanwhile.
        if (!await LeaveAsync(db, job, JobState.Stopping, cancel)) return false;
        await db.UpdateJobItems.Where(row => row.JobId == job).ExecuteDeleteAsync(cancel);
        return await db.UpdateJobs.Where(row => row.Id == job).ExecuteDeleteAsync(cancel) == 1;
    }
}
