using Connectors.Data;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Connectors.Application.Updating.Jobs;

/// <summary>Runs a job: one connector after the other, each in a transaction of its own that also marks it as done.</summary>
public sealed partial class JobRunner(ConnectorsDbContext db, IServiceScopeFactory scopes, TimeProvider time, ILogger<JobRunner> log)
{
    // Often enough for the watch, and not with every update: it is a write of its own, which costs as much as the update's.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);

    // An update that always takes longer than the database allows must not keep its job from ending.
    private const int MostAttempts = 5;

    private DateTime _aliveAt;

    /// <summary>Goes on with a job until it is done or stopped. What is done already is not done again.</summary>
    public async Task RunAsync(JobId job, CancellationToken cancel)
    {
        if (!await BeginAsync(job, cancel)) return;
        var waiting = await db.UpdateJobItems
            .Where(row => row.JobId == job && row.State == ItemState.Waiting)
            .OrderBy(row => row.Position)
            .Select(row => row.Id)
            .ToListAsync(cancel);
        foreach (var item in waiting)
        {
            if (!await IsRunningAsync(job, cancel)) break;
            await DoAsync(item, cancel);
        }

        await EndAsync(job, cancel);
    }

    private async Task<bool> BeginAsync(JobId job, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await db.UpdateJobs
            .Where(row => row.Id == job && row.State == JobState.Queued)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, JobState.Running).SetProperty(row => row.AliveAt, now), cancel);
        return await db.UpdateJobs.AnyAsync(
            row => row.Id == job && (row.State == JobState.Running || row.State == JobState.Stopping), cancel);
    }

    // Says in passing that the job is alive.
    private async Task<bool> IsRunningAsync(JobId job, CancellationToken cancel)
    {
        var running = db.UpdateJobs.Where(row => row.Id == job && row.State == JobState.Running);
        var now = time.GetUtcNow().UtcDateTime;
        if (now - _aliveAt < Heartbeat) return await running.AnyAsync(cancel);
        _aliveAt = now;
        return await running.ExecuteUpdateAsync(set => set.SetProperty(row => row.AliveAt, now), cancel) == 1;
    }

    private async Task DoAsync(JobItemId item, CancellationToken cancel)
    {
        // Each has a scope of its own, as a click has: nothing of one is in the way of the next.
        await using var scope = TenantScope.Begin(scopes, db.RequiredOrganisation);
        var items = scope.Get<JobItems>();
        try
        {
            await items.DoAsync(item, cancel);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            // A database that is busy or away may do it later: the job goes on when it is next started.
            if (DatabaseTrouble.IsIn(fault) && await AttemptsAsync(item, cancel) < MostAttempts) throw;
            // It fails again however often it is tried; the others are not to wait for it.
            LogFailed(fault, item);
            await items.LeaveAsync(item, ItemReasons.Failed, cancel);
        }
    }

    private async Task<int> AttemptsAsync(JobItemId item, CancellationToken cancel)
    {
        var rows = db.UpdateJobItems.Where(row => row.Id == item);
        await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Attempts, row => row.Attempts + 1), cancel);
        return await rows.Select(row => row.Attempts).SingleAsync(cancel);
    }

    private async Task EndAsync(JobId job, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var isDone = !await db.UpdateJobItems.AnyAsync(row => row.JobId == job && row.State == ItemState.Waiting, cancel);
        var end = isDone ? JobState.Done : JobState.Stopped;
        await db.UpdateJobs
            .Where(row => row.Id == job && (row.State == JobState.Running || row.State == JobState.Stopping))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, end).SetProperty(row => row.EndedAt, now), cancel);
        LogEnded(job, end);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The update of item {ItemId} failed; its connector is unchanged")]
    private partial void LogFailed(Exception fault, JobItemId itemId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Job {JobId} of updates ended: {State}")]
    private partial void LogEnded(JobId jobId, JobState state);
}
