using Connectors.Application.Flows;
using Connectors.Data;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Connectors.Application.Tests.Flows;

/// <summary>Schedules that a crash left behind are found without asking the scheduler for each.</summary>
public sealed class SchedulesTests
{
    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task One_command_finds_the_schedules_that_are_not_followed(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        string[] crons = ["*/5 * * * *", "0 6 * * 1-5", "15 3 1 * *", "0,30 * * 2 *"];
        var flows = crons.Select(cron => new ScheduledFlow(new FlowId(Guid.NewGuid()), database.Organisation, cron)).ToList();
        foreach (var flow in flows[..3]) await FollowAsync(database, flow);
        Assert.Equal([flows[3]], await NotFollowedAsync(database, flows));

        await FollowAsync(database, flows[0] with { Cron = "0 7 * * *" });
        await FollowAsync(database, flows[2] with { Cron = "TZ=Europe/Berlin " + flows[2].Cron });
        var failed = flows[1].Id.ToString();
        await database.With((ConnectorsDbContext db) =>
            db.Database.ExecuteSqlAsync($"UPDATE QRTZ_TRIGGERS SET TRIGGER_STATE = 'ERROR' WHERE TRIGGER_NAME = {failed}"));

        Assert.Equal(flows, await NotFollowedAsync(database, flows));
        Assert.Equal(1, await QueryCount.OfAsync(() => NotFollowedAsync(database, flows)));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_schedule_is_followed_in_its_time_zone(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var flow = new ScheduledFlow(new FlowId(Guid.NewGuid()), database.Organisation, "TZ=Asia/Kolkata 0 6 * * *");

        await FollowAsync(database, flow);

        Assert.Empty(await NotFollowedAsync(database, [flow]));
        var trigger = await database.With(async (ISchedulerFactory schedulers) =>
            await (await schedulers.GetScheduler()).GetTrigger(new TriggerKey(flow.Id.ToString(), "flows")));
        Assert.Equal(new TimeSpan(0, 30, 0), trigger!.NextFireTimeUtc!.Value.UtcDateTime.TimeOfDay);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_schedule_in_a_time_zone_that_is_not_known_here_is_not_followed(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var flow = new ScheduledFlow(new FlowId(Guid.NewGuid()), database.Organisation, "0 6 * * *");
        await FollowAsync(database, flow);
        var moved = flow with { Cron = "TZ=Europe/Nowhere 0 6 * * *" };

        await FollowAsync(database, moved);

        var trigger = await database.With(async (ISchedulerFactory schedulers) =>
            await (await schedulers.GetScheduler()).GetTrigger(new TriggerKey(flow.Id.ToString(), "flows")));
        Assert.Null(trigger);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_time_zone_that_is_not_known_here_any_more_holds_up_no_other_schedule(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        string[] crons = ["TZ=Europe/Berlin 0 6 * * *", "0 6 * * *"];
        var flows = crons.Select(cron => new ScheduledFlow(new FlowId(Guid.NewGuid()), database.Organisation, cron)).ToList();
        foreach (var flow in flows) await FollowAsync(database, flow);
        await database.With((ConnectorsDbContext db) => db.Database.ExecuteSqlAsync(
            $"UPDATE QRTZ_CRON_TRIGGERS SET TIME_ZONE_ID = 'Europe/Nowhere' WHERE TIME_ZONE_ID = 'Europe/Berlin'"));

        await database.StartAsync();

        Assert.Equal([flows[0]], await NotFollowedAsync(database, flows));
        // This fails where the scheduler still has the schedule that it cannot read.
        await FollowAsync(database, flows[0]);
        Assert.Empty(await NotFollowedAsync(database, flows));
    }

    private static Task<bool> FollowAsync(TestDatabase database, ScheduledFlow flow) => database.With(async (Schedules schedules) =>
    {
        await schedules.FollowAsync(flow.Id, flow.OrganisationId, flow.Cron, CancellationToken.None);
        return true;
    });

    private static Task<IReadOnlyList<ScheduledFlow>> NotFollowedAsync(TestDatabase database, IReadOnlyList<ScheduledFlow> flows) =>
        database.With((IServiceProvider services) => services.GetRequiredService<Schedules>()
            .NotFollowedAsync(services.GetRequiredService<ConnectorsDbContext>(), flows, CancellationToken.None));
}
