using Connectors.Application.Flows;
using Connectors.Application.Runs;
using Connectors.Data;
using Connectors.Demo.Sandbox;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Connectors.Application.Tests.Flows;

/// <summary>Rows that go between two steps of the work end it with words, not with an exception.</summary>
public sealed class GoneMeanwhileTests
{
    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_run_says_that_an_instance_was_removed_in_the_middle_of_it(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        shop.Server.Faults.SlowFor = TimeSpan.FromSeconds(2);
        shop.Server.Faults.Order(SandboxFault.Slow);
        var instance = await shop.AddInstanceAsync();
        var flow = await shop.AddFlowAsync(by: instance);
        await shop.Database.StartAsync();
        await shop.AskAsync(flow);
        for (var look = 0; look < 200 && shop.Count("GET") == 0; look++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(1, shop.Count("GET"));

        await shop.Database.With((ConnectorsDbContext db) => db.Instances
            .Where(row => row.Id == instance)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RemovedAt, DateTime.UtcNow)));
        var run = Assert.Single(await shop.OverAsync(flow, 1));

        Assert.Equal((RunState.Failed, new Reason.StepInstanceRemoved("Production")), (run.State, run.Error));
        Assert.Equal(0, shop.Count("POST"));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_run_that_housekeeping_deleted_is_not_begun(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        var beginning = database.With(async (FlowRunner runner) =>
        {
            await runner.RunAsync(new RunId(Guid.NewGuid()), RunSettings.From(new ConfigurationBuilder().Build()), CancellationToken.None);
            return true;
        });

        Assert.True(await beginning);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_flow_is_not_restored_to_an_instance_that_does_not_exist(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var (first, second) = (await shop.AddInstanceAsync(), await shop.AddInstanceAsync());
        var flow = await shop.AddFlowAsync(by: first);
        var steps = await shop.Database.With((ConnectorsDbContext db) =>
            db.FlowShapes.Where(row => row.FlowId == flow).ToListAsync(TestContext.Current.CancellationToken));
        foreach (var step in steps)
            Assert.IsType<FlowResult.Saved>(await shop.Database.With((FlowShapes shapes) => shapes.SaveAsync(
                flow,
                step.Id,
                new ShapeDraft(second, step.EndpointKey, new Dictionary<string, string>()),
                TestDatabase.Dana,
                CancellationToken.None)));
        await shop.Database.With(async (ConnectorsDbContext db) =>
        {
            await db.InstanceRevisions.Where(row => row.InstanceId == first).ExecuteDeleteAsync();
            return await db.Instances.Where(row => row.Id == first).ExecuteDeleteAsync();
        });

        var result = await shop.Database.With((FlowRestorer restorer) =>
            restorer.RestoreAsync(flow, 3, null, TestDatabase.Dana, CancellationToken.None));

        Assert.IsType<FlowResult.NotFound>(result);
    }
}
