using Connectors.Data;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Connectors.Application.Updating.Jobs;

/// <summary>Starts jobs again whose process died, or died before it could start them.</summary>
public sealed partial class JobWatch(
    IServiceScopeFactory scopes, JobStarter starter, TimeProvider time, ILogger<JobWatch> log) : BackgroundService
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(10), Silence = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(PollInterval);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LogFault(fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        var silent = time.GetUtcNow().UtcDateTime - Silence;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>();
        foreach (var job in await Silent(db, silent).ToListAsync(cancel)) await starter.StartAsync(job.Id, job.Organisation, cancel);
    }

    internal static IQueryable<SilentJob> Silent(ConnectorsDbContext db, DateTime since) => db.UpdateJobs
        .AcrossOrganisations()
        .Where(row => row.State == JobState.Queued || row.State == JobState.Running || row.State == JobState.Stopping)
        .Where(row => (row.AliveAt ?? row.ConfirmedAt) < since)
        .Select(row => new SilentJob { Id = row.Id, Organisation = row.OrganisationId });

    internal sealed class SilentJob
    {
        public JobId Id { get; init; }

        public OrganisationId Organisation { get; init; }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking after jobs of updates failed; it is tried again")]
    private partial void LogFault(Exception fault);
}
