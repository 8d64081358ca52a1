using Connectors.Application.Recording;
using Connectors.Application.Updating.Jobs;
using Connectors.Data;
using Connectors.Domain.Updating.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Connectors.Application.Retention;

/// <summary>
/// Deletes what is older than the settings keep it: refused updates, rehearsals, counts of rate limits, and jobs that were never confirmed.
/// Runs are deleted by RunWatch.
/// </summary>
public sealed partial class Housekeeping(
    IServiceScopeFactory scopes, RetentionSettings settings, TimeProvider time, ILogger<Housekeeping> log) : BackgroundService
{
    private const int AtOnce = 500;
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1), DraftAge = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await CleanAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LogFault(fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Deletes in portions, so tables are never locked for long.</summary>
    public async Task CleanAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (refused, counted, rehearsed) = (now - settings.Refusals, now - settings.RateCounts, now - settings.Runs);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>();
        var refusals = db.UpdateRecords.AcrossOrganisations().Where(row => row.Outcome != UpdateRecords.Done);
        await DeleteAsync(refusals.Where(row => row.At < refused).OrderBy(row => row.At), cancel);
        await DeleteDraftsAsync(db, now - DraftAge, cancel);
        var rehearsals = db.Rehearsals.AcrossOrganisations().Where(row => row.AskedAt < rehearsed);
        await DeleteAsync(rehearsals.OrderBy(row => row.AskedAt), cancel);
        await DeleteAsync(db.RateTurns.Where(row => row.WindowStart < counted).OrderBy(row => row.WindowStart), cancel);
    }

    private async Task DeleteDraftsAsync(ConnectorsDbContext db, DateTime before, CancellationToken cancel)
    {
        var drafts = db.UpdateJobs.AcrossOrganisations()
            .Where(row => row.State == JobState.Draft && row.AskedAt < before)
            .OrderBy(row => row.AskedAt)
            .Take(AtOnce)
            .Select(row => new { row.Id, row.OrganisationId });
        foreach (var draft in await drafts.ToListAsync(cancel))
        {
            await using var scope = TenantScope.Begin(scopes, draft.OrganisationId);
            var own = scope.Get<ConnectorsDbContext>();
            await own.InOneTransactionAsync(token => JobDraftRows.DeleteAsync(own, draft.Id, token), cancel);
        }
    }

    private static async Task DeleteAsync<T>(IQueryable<T> old, CancellationToken cancel)
    {
        while (await old.Take(AtOnce).ExecuteDeleteAsync(cancel) == AtOnce)
        {
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Old records could not be deleted; it is tried again in an hour")]
    private partial void LogFault(Exception fault);
}
