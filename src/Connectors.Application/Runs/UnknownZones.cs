using Connectors.Application.Flows;
using Connectors.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using TimeZones = Connectors.Application.Flows.TimeZones;

namespace Connectors.Application.Runs;

/// <summary>
/// Takes schedules in time zones that this computer does not know out of the scheduler, before that begins: it could not read them and
/// would follow no schedule at all. Flows keep theirs; <see cref="ScheduleCheck"/> schedules them where the time zone is known.
/// </summary>
internal sealed partial class UnknownZones(IServiceScopeFactory scopes, ISchedulerFactory schedulers, ILogger<UnknownZones> log)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (TimeZones.Ids.Count == 0) LogNoZones();
        // Its tables are there from here on.
        var name = (await schedulers.GetScheduler(cancellationToken)).SchedulerName;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>();
        var zones = await db.Database
            .SqlQuery<string?>($"SELECT DISTINCT TIME_ZONE_ID AS Value FROM QRTZ_CRON_TRIGGERS WHERE SCHED_NAME = {name}")
            .ToListAsync(cancellationToken);
        foreach (var zone in zones)
        {
            if (zone is null || TimeZones.Find(zone) is not null) continue;
            LogUnknown(zone);
            await RemoveAsync(db, name, zone, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task RemoveAsync(ConnectorsDbContext db, string name, string zone, CancellationToken cancel)
    {
        var triggers = await db.Database
            .SqlQuery<string>($"SELECT TRIGGER_NAME AS Value FROM QRTZ_CRON_TRIGGERS WHERE SCHED_NAME = {name} AND TIME_ZONE_ID = {zone}")
            .ToListAsync(cancel);
        await using var all = await db.Database.BeginTransactionAsync(cancel);
        foreach (var trigger in triggers)
        {
            await db.Database.ExecuteSqlAsync(
                $"DELETE FROM QRTZ_CRON_TRIGGERS WHERE SCHED_NAME = {name} AND TRIGGER_NAME = {trigger}", cancel);
            await db.Database.ExecuteSqlAsync(
                $"DELETE FROM QRTZ_TRIGGERS WHERE SCHED_NAME = {name} AND TRIGGER_NAME = {trigger}", cancel);
        }

        await all.CommitAsync(cancel);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "This computer knows no time zones, so schedules outside UTC are not followed. Install tzdata and start again")]
    private partial void LogNoZones();

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Schedules in the time zone {Zone} are not followed: this computer does not know it. Install tzdata and start again")]
    private partial void LogUnknown(string zone);
}
