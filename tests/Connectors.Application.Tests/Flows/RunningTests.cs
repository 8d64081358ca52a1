using Connectors.Application.Flows;
using Connectors.Application.Runs;
using Connectors.Data;
using Connectors.Demo.Sandbox;
using Connectors.Domain.Flows;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Tests.Flows;

/// <summary>The scheduler and the runner on real databases.</summary>
public sealed class RunningTests
{
    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_run_that_was_asked_for_receives_and_sends_once(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var flow = await shop.AddFlowAsync();
        await shop.Database.StartAsync();

        await shop.AskAsync(flow);
        var run = Assert.Single(await shop.OverAsync(flow, 1));

        Assert.Equal((RunState.Done, "Dana Reyes"), (run.State, run.AskedBy?.Name));
        Assert.Equal(23, shop.Count("POST"));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_time_that_passed_while_the_application_was_down_is_made_up_for_once(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var flow = await shop.AddFlowAsync("0 6 * * *");
        var past = DateTime.UtcNow.Date.AddDays(-3).AddHours(6).Ticks;
        await shop.Database.With((ConnectorsDbContext db) =>
            db.Database.ExecuteSqlAsync($"UPDATE QRTZ_TRIGGERS SET NEXT_FIRE_TIME = {past}"));

        await shop.Database.StartAsync();
        var runs = await shop.OverAsync(flow, 1);
        await Task.Delay(500, TestContext.Current.CancellationToken);

        Assert.Equal((RunState.Done, null), (Assert.Single(runs).State, runs[0].AskedBy));
        Assert.Equal(23, shop.Count("POST"));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_flow_that_was_switched_off_does_not_run_although_its_schedule_was_left_behind(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var flow = await shop.AddFlowAsync("0 6 * * *");
        var past = DateTime.UtcNow.Date.AddDays(-3).AddHours(6).Ticks;
        await shop.Database.With((ConnectorsDbContext db) => db.Flows
            .Where(row => row.Id == flow)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsEnabled, false)));
        await shop.Database.With((ConnectorsDbContext db) =>
            db.Database.ExecuteSqlAsync($"UPDATE QRTZ_TRIGGERS SET NEXT_FIRE_TIME = {past}"));

        await shop.Database.StartAsync();
        for (var look = 0; look < 100 && await TriggersAsync(shop) > 0; look++)
            await Task.Delay(100, TestContext.Current.CancellationToken);

        Assert.Equal(0, await TriggersAsync(shop));
        Assert.Empty(await shop.Database.With((FlowRuns runs) => runs.ListAsync(flow, RunFilter.All, 1, CancellationToken.None)));
        Assert.Empty(shop.Server.Log.Entries);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_run_whose_application_went_away_is_marked_and_never_repeated(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var flow = await shop.AddFlowAsync();
        var run = await shop.AskAsync(flow);
        var silent = DateTime.UtcNow.AddMinutes(-1);
        await shop.Database.With((ConnectorsDbContext db) => db.FlowRuns
            .Where(row => row.Id == run)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, RunState.Running).SetProperty(row => row.AliveAt, silent)));

        await shop.Database.StartAsync();
        var marked = Assert.Single(await shop.OverAsync(flow, 1));
        await Task.Delay(500, TestContext.Current.CancellationToken);

        Assert.Equal(RunState.Interrupted, marked.State);
        Assert.Equal(new Reason.ProcessStopped(), marked.Error);
        Assert.Empty(shop.Server.Log.Entries);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_run_that_was_marked_as_interrupted_sends_nothing_more_and_stays_so(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var flow = await shop.AddFlowAsync();
        shop.Server.Faults.SlowFor = TimeSpan.FromSeconds(10);
        shop.Server.Faults.Order(Connectors.Demo.Sandbox.SandboxFault.Slow);
        await shop.Database.StartAsync();
        var run = await shop.AskAsync(flow);
        for (var look = 0; look < 200 && shop.Server.Log.Entries.Count == 0; look++)
            await Task.Delay(50, TestContext.Current.CancellationToken);

        Assert.True(await shop.Database.With((FlowRuns runs) => runs.MarkInterruptedAsync(run!.Value, CancellationToken.None)));
        for (var look = 0; look < 100 && shop.Server.Log.Entries[0].Status == 0; look++)
            await Task.Delay(100, TestContext.Current.CancellationToken);

        Assert.Equal(RunState.Interrupted, Assert.Single(await shop.OverAsync(flow, 1)).State);
        Assert.Equal(0, shop.Count("POST"));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Nothing_is_sent_where_a_later_shape_misses_something(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var flow = await shop.AddFlowAsync();
        var gone = new ShapeDraft(await shop.AddInstanceAsync(), "gone.list", new Dictionary<string, string>());
        await shop.Database.With((FlowShapes shapes) => shapes.SaveAsync(flow, null, gone, TestDatabase.Dana, CancellationToken.None));
        await shop.Database.StartAsync();

        await shop.AskAsync(flow);
        var run = Assert.Single(await shop.OverAsync(flow, 1));

        Assert.Equal(RunState.Failed, run.State);
        Assert.Equal(
            new Reason.BrokenStep("Corner Store", new Reason.NotReady([new Problem.MissingEndpoint("gone.list")])), run.Error);
        Assert.Empty(shop.Server.Log.Entries);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_run_that_is_under_way_when_the_application_stops_is_marked_at_once(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var flow = await shop.AddFlowAsync();
        var copy = shop.Database.AddCopy();
        await copy.StartAsync(TestContext.Current.CancellationToken);
        shop.Server.Faults.SlowFor = TimeSpan.FromSeconds(20);
        shop.Server.Faults.Order(SandboxFault.Slow);
        await shop.AskAsync(flow, copy);
        while (shop.Count("GET") == 0) await Task.Delay(50, TestContext.Current.CancellationToken);

        await copy.StopAsync(TestContext.Current.CancellationToken);

        var run = Assert.Single(await shop.OverAsync(flow, 1));
        Assert.Equal((RunState.Interrupted, new Reason.ApplicationStopped()), (run.State, run.Error));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_schedule_that_the_scheduler_gave_up_is_followed_again(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        await shop.AddFlowAsync("0 6 * * *");
        await shop.Database.With((ConnectorsDbContext db) =>
            db.Database.ExecuteSqlAsync($"UPDATE QRTZ_TRIGGERS SET TRIGGER_STATE = 'ERROR'"));

        await shop.Database.StartAsync();

        for (var look = 0; look < 100 && await BrokenAsync(shop) > 0; look++) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal(0, await BrokenAsync(shop));
    }

    [Fact]
    public async Task Copies_of_the_application_share_the_work_and_run_nothing_twice()
    {
        if (!TestDatabase.Providers.Any(row => row.Data == "SqlServer"))
            Assert.Skip("SQLite belongs to one process; CONNECTORS_TEST_SQLSERVER names no server.");
        await using var shop = await SandboxShop.CreateAsync("SqlServer");
        var flows = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => shop.AddFlowAsync()));
        var copy = shop.Database.AddCopy();
        await Task.WhenAll(shop.Database.StartAsync(), copy.StartAsync(TestContext.Current.CancellationToken));

        await Task.WhenAll(flows.Select((flow, at) => shop.AskAsync(flow, at % 2 == 0 ? copy : null)));
        foreach (var flow in flows) Assert.Equal(RunState.Done, Assert.Single(await shop.OverAsync(flow, 1)).State);

        Assert.Equal(6 * 23, shop.Count("POST"));
    }

    private static Task<int> BrokenAsync(SandboxShop shop) => shop.Database.With((ConnectorsDbContext db) =>
        db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM QRTZ_TRIGGERS WHERE TRIGGER_STATE = 'ERROR'").SingleAsync());

    private static Task<int> TriggersAsync(SandboxShop shop) => shop.Database.With((ConnectorsDbContext db) =>
        db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM QRTZ_TRIGGERS").SingleAsync());
}
