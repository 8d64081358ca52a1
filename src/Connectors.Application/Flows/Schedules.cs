using System.Globalization;
using Connectors.Data;
using Connectors.Domain.Flows.Scheduling;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Connectors.Application.Flows;

/// <summary>When flows run: kept by the scheduler in our database, so that several copies of the application share the work.</summary>
public sealed partial class Schedules(ISchedulerFactory schedulers, ScheduledJob scheduled, ILogger<Schedules> log)
{
    internal const string Flow = "flow", Organisation = "organisation", Run = "run";
    private const string Group = "flows";
    private const string TooLong =
        "This schedule is too long. Shorten it with ranges and steps such as 1-5 and */15, or use two flows.";
    private static readonly (string Name, int Least, int Most)[] Fields =
        [("minute", 0, 59), ("hour", 0, 23), ("day", 1, 31), ("month", 1, 12), ("weekday", 0, 7)];

    /// <summary>What is wrong with a schedule as it would be stored; null where it can be followed.</summary>
    public static string? FaultOf(string? cron)
    {
        if (string.IsNullOrWhiteSpace(cron)) return null;
        var stored = StoredSchedule.Of(cron);
        if (stored.Fields.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length != 5)
            return "Enter five fields: minute, hour, day, month and weekday. Example: 0 6 * * * (every day at 06:00).";
        if (cron.Trim().Length > ScheduleRule.Longest) return TooLong;
        if (OutOfRange(stored.Fields) is { } range) return range;
        if (TimeZones.FaultOf(stored.Zone) is { } zone) return zone;
        if (ExpressionOf(cron) is { } expression) return FaultOf(expression);
        return "Not a valid schedule. Examples: */15 * * * * (every 15 minutes), 0 6 * * 1-5 (Monday to Friday at 06:00).";
    }

    // The scheduler stores its own form of it, which is longer.
    private static string? FaultOf(CronExpression expression) =>
        expression.CronExpressionString.Length > ScheduleRule.Longest ? TooLong
        : expression.GetNextValidTimeAfter(DateTimeOffset.UtcNow) is null ? "This schedule never runs: its day does not exist."
        : null;

    // The library takes a minute 99 for every minute.
    private static string? OutOfRange(string cron)
    {
        foreach (var (field, (name, least, most)) in cron.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Zip(Fields))
        {
            var numbers = field
                .Split(',')
                .SelectMany(part => part.Split('/')[0].Split('-'))
                .Where(text => text.Length > 0 && text.All(char.IsAsciiDigit));
            if (numbers.Any(text => !int.TryParse(text, CultureInfo.InvariantCulture, out var number) || number < least || number > most))
                return $"The {name} must be from {least} to {most}; {field} is not.";
        }

        return null;
    }

    /// <summary>The next time of a schedule (UTC); null if there is no next time.</summary>
    public static DateTime? Next(string? cron, DateTimeOffset after) =>
        cron is null ? null : ExpressionOf(cron)?.GetNextValidTimeAfter(after)?.UtcDateTime;

    /// <summary>The next times of a schedule (UTC), in order.</summary>
    public static IEnumerable<DateTime> Following(string? cron, DateTimeOffset after)
    {
        for (var next = Next(cron, after); next is { } due; next = Next(cron, new DateTimeOffset(due, TimeSpan.Zero))) yield return due;
    }

    /// <summary>Those of the flows whose schedule is not followed as it is: one command for all of them.</summary>
    /// <param name="db">The database, which the scheduler keeps its tables in too.</param>
    /// <param name="flows">The flows with their schedules.</param>
    /// <param name="cancel">Gives up.</param>
    internal async Task<IReadOnlyList<ScheduledFlow>> NotFollowedAsync(
        ConnectorsDbContext db, IReadOnlyList<ScheduledFlow> flows, CancellationToken cancel)
    {
        var name = (await schedulers.GetScheduler(cancel)).SchedulerName;
        var followed = await db.Database
            .SqlQuery<FollowedSchedule>($"""
                SELECT t.TRIGGER_NAME AS Flow, c.CRON_EXPRESSION AS Expression, c.TIME_ZONE_ID AS Zone
                FROM QRTZ_TRIGGERS t
                JOIN QRTZ_CRON_TRIGGERS c
                    ON c.SCHED_NAME = t.SCHED_NAME AND c.TRIGGER_NAME = t.TRIGGER_NAME AND c.TRIGGER_GROUP = t.TRIGGER_GROUP
                WHERE t.SCHED_NAME = {name} AND t.TRIGGER_GROUP = {Group} AND t.TRIGGER_STATE <> 'ERROR'
                """)
            .ToDictionaryAsync(schedule => schedule.Flow, StringComparer.Ordinal, cancel);
        return [.. flows.Where(flow => !IsSame(ExpressionOf(flow.Cron), followed.GetValueOrDefault(flow.Id.ToString())))];
    }

    // The scheduler stores its own form of it, and the time zone beside it.
    private static bool IsSame(CronExpression? wanted, FollowedSchedule? followed) =>
        (wanted?.CronExpressionString, wanted?.TimeZone.Id) == (followed?.Expression, followed?.Zone);

    // Null where it can't be read, or where this computer does not know its time zone.
    private static CronExpression? ExpressionOf(string cron)
    {
        var stored = StoredSchedule.Of(cron);
        return TimeZones.Find(stored.Zone) is { } zone && CronExpression.TryParse(stored.Fields, CronFormat.Unix, out var expression)
            ? expression.WithTimeZone(zone)
            : null;
    }

    /// <summary>Makes the flow run when its schedule says, and no more where it has none.</summary>
    public async Task FollowAsync(FlowId flow, OrganisationId organisation, string? cron, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        var key = new TriggerKey(flow.ToString(), Group);
        if (cron is null)
        {
            await scheduler.UnscheduleJob(key, cancel);
            return;
        }

        if (await scheduler.GetTrigger(key, cancel) is ICronTrigger { JobDataMap: { } data }
            && data.TryGetString("cron", out var known)
            && known == cron
            && await scheduler.GetTriggerState(key, cancel) != TriggerState.Error)
            return;
        await scheduler.UnscheduleJob(key, cancel);
        if (ExpressionOf(cron) is not { } expression)
        {
            LogUnknown(flow, cron);
            return;
        }

        await AddJobAsync(scheduler, flow, organisation, cancel);
        await scheduler.ScheduleJob(TriggerOf(key, cron, expression), cancellationToken: cancel);
    }

    private static ITrigger TriggerOf(TriggerKey key, string cron, CronExpression expression) => TriggerBuilder.Create()
        .WithIdentity(key)
        .ForJob(new JobKey(key.Name, Group))
        .UsingJobData("cron", cron)
        .WithSchedule(CronScheduleBuilder.Create(expression)
            .InTimeZone(expression.TimeZone)
            .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
        .Build();

    private async Task AddJobAsync(IScheduler scheduler, FlowId flow, OrganisationId organisation, CancellationToken cancel)
    {
        var key = new JobKey(flow.ToString(), Group);
        if (await scheduler.Exists(key, cancel)) return;
        var job = JobBuilder.Create().OfType(scheduled.Type)
            .WithIdentity(key)
            .StoreDurably()
            .RequestRecovery()
            .UsingJobData(Flow, flow.ToString())
            .UsingJobData(Organisation, organisation.ToString())
            .Build();
        await scheduler.AddJob(job, cancellationToken: cancel);
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The schedule {Cron} of {FlowId} is not followed. If its time zone is not known here, install tzdata and start again")]
    private partial void LogUnknown(FlowId flowId, string cron);
}

/// <summary>An enabled flow with its schedule.</summary>
internal sealed record ScheduledFlow(FlowId Id, OrganisationId OrganisationId, string Cron);

/// <summary>A schedule that the scheduler follows, in its own form.</summary>
internal sealed record FollowedSchedule(string Flow, string Expression, string? Zone);
