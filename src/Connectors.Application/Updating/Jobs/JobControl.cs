using Connectors.Application.People;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating.Jobs;

/// <summary>Lets people confirm, stop and discard jobs.</summary>
public sealed class JobControl(ConnectorsDbContext db, JobReviews reviews, JobStarter starter, TimeProvider time)
{
    /// <summary>
    /// Starts a job. What changed since it was drafted, has an open question or lacks a consent is left out, with the reason.
    /// </summary>
    /// <param name="job">The job.</param>
    /// <param name="consents">The groups of consents that were ticked: <see cref="ConsentGroup.Id"/>.</param>
    /// <param name="by">Who confirms.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    /// <returns>False where there is no such job, or it was confirmed before.</returns>
    public async Task<bool> ConfirmAsync(JobId job, IReadOnlyCollection<string> consents, Actor by, CancellationToken cancel)
    {
        if (await reviews.ReadAsync(job, cancel) is not { } review) return false;
        var given = review.Consents
            .Where(group => consents.Contains(group.Id))
            .SelectMany(group => group.Connectors)
            .ToLookup(needed => needed.Item, needed => needed.Consent.Key);
        if (!await db.InOneTransactionAsync(token => ConfirmAsync(job, review, given, by.At(time), token), cancel)) return false;
        await starter.StartAsync(job, db.RequiredOrganisation, cancel);
        return true;
    }

    /// <summary>Stops a job after the update that is under way.</summary>
    /// <returns>False where no such job can be stopped.</returns>
    public Task<bool> StopAsync(JobId job, CancellationToken cancel) => db.InOneTransactionAsync(async token =>
        await db.UpdateJobs
            .Where(row => row.Id == job && (row.State == JobState.Queued || row.State == JobState.Running))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, JobState.Stopping), token) == 1, cancel);

    /// <summary>Forgets a job that was never confirmed.</summary>
    /// <returns>False where there is no such job, or it was confirmed.</returns>
    public Task<bool> DiscardAsync(JobId job, CancellationToken cancel) => db.InOneTransactionAsync(
        token => JobDraftRows.DeleteAsync(db, job, token), cancel);

    private async Task<bool> ConfirmAsync(
        JobId job, JobReview review, ILookup<JobItemId, string> given, PersonAt by, CancellationToken cancel)
    {
        if (!await JobDraftRows.LeaveAsync(db, job, JobState.Queued, cancel)) return false;
        var row = await db.UpdateJobs.SingleAsync(row => row.Id == job, cancel);
        (row.ConfirmedAt, row.AskedBy, row.AskedById) = (by.At, by.Name, by.By.Id);
        var items = await db.UpdateJobItems.Where(row => row.JobId == job).ToDictionaryAsync(row => row.Id, cancel);
        foreach (var reviewed in review.Items) Decide(items[reviewed.Item], reviewed, [.. given[reviewed.Item]], by.At);
        return true;
    }

    private static void Decide(UpdateJobItemRow item, ReviewedItem reviewed, IReadOnlyList<string> given, DateTime at)
    {
        item.Consents = given.Count == 0 ? null : string.Join('\n', given);
        (string Code, string? Detail)? reason = reviewed switch
        {
            { Differences.Count: > 0 } => (ItemReasons.PlanChanged, ItemReasons.Json(reviewed.Differences)),
            { Way: null } => (ItemReasons.NotPossible, null),
            { Way.IsDecided: false } => (ItemReasons.NotDecided, null),
            { Way.AsksValues: true } => (ItemReasons.NotFilled, null),
            { Way: { } way } when way.Missing(given).Count > 0 => (ItemReasons.ConsentMissing, null),
            _ => null,
        };
        if (reason is not var (code, detail)) return;
        (item.State, item.Reason, item.Detail, item.EndedAt) = (ItemState.Left, code, detail, at);
    }
}
