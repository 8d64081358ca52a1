using Connectors.Application.Flows;
using Connectors.Application.Retention;
using Connectors.Data;
using Connectors.Domain.Flows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Connectors.Application.Runs;

/// <summary>
/// Marks runs whose process stopped, follows schedules that a crash left behind, and forgets what is older than the settings keep it.
/// </summary>
public sealed partial class RunWatch(
    IServiceScopeFactory scopes, RetentionSettings retention, TimeProvider time, ILogger<RunWatch> log) : BackgroundService
{
    private static readonly TimeSpan
        PollInterval = TimeSpan.FromSeconds(15),
        HeartbeatTimeout = TimeSpan.FromSeconds(30),
        CleanupInterval = TimeSpan.FromMinutes(10);
    private DateTime _tidied = DateTime.MinValue;

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
        var now = time.GetUtcNow().UtcDateTime;
        var (silent, old) = (now - HeartbeatTimeout, now - retention.Runs);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>();
        var lost = await db.FlowRuns.AcrossOrganisations()
            .Where(row => row.State == RunState.Running && row.AliveAt < silent)
            .Select(row => new { row.Id, row.OrganisationId, row.FlowId })
            .ToListAsync(cancel);
        foreach (var run in lost)
        {
            await using var own = TenantScope.Begin(scopes, run.OrganisationId);
            await own.Get<FlowRuns>().MarkInterruptedAsync(run.Id, cancel);
        }

        if (lost.Count > 0) LogLost(lost.Count);
        if (now - _tidied < CleanupInterval) return;
        _tidied = now;
        await scope.ServiceProvider.GetRequiredService<ScheduleCheck>().RunAsync(cancel);
        await OldRuns.ForgetAsync(db, old, cancel);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} runs were interrupted: the process running them stopped")]
    private partial void LogLost(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking after runs failed; it is tried again")]
    private partial void LogFault(Exception fault);
}
