using Connectors.Application.Flows;
using Connectors.Data;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
        var failed = flows[1].Id.ToString();
        await database.With((ConnectorsDbContext db) =>
            db.Database.ExecuteSqlAsync($"UPDATE QRTZ_TRIGGERS SET TRIGGER_STATE = 'ERROR' WHERE TRIGGER_NAME = {failed}"));

        Assert.Equal([flows[0], flows[1], flows[3]], await NotFollowedAsync(database, flows));
        Assert.Equal(1, await QueryCount.OfAsync(() => NotFollowedAsync(database, flows)));
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
