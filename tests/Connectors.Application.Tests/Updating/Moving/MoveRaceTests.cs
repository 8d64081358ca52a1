using Connectors.Application.Flows;
using Connectors.Application.Instances;
using Connectors.Domain.Updating;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Updating.Moving;

/// <summary>Two people: one moves, the other one changes something.</summary>
public sealed class MoveRaceTests
{
    [Fact]
    public async Task Of_two_moves_at_once_one_is_made()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var flow = await shop.AddFlowAsync(by: await shop.AddInstanceAsync());
        var newer = await shop.AlongsideAsync();
        var plan = await shop.Database.PlanMoveAsync(shop.Connector);

        var results = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => shop.Database.UpdateAsync(plan, "move")));

        Assert.Single(results, result => result is UpdateResult.Moved);
        Assert.Equal([newer], await shop.Database.ConnectorsOfAsync(flow));
        Assert.Single(await shop.Database.InstancesOfAsync(newer));
    }

    [Fact]
    public async Task An_edit_of_a_flow_is_named_and_nothing_moves()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var database = shop.Database;
        var flow = await shop.AddFlowAsync(by: await shop.AddInstanceAsync());
        await shop.AlongsideAsync();
        var plan = await database.PlanMoveAsync(shop.Connector);
        var step = (await database.With((FlowReader flows) => flows.FindAsync(flow, CancellationToken.None)))!.Shapes[0];
        await database.With((FlowShapes shapes) => shapes.SaveAsync(
            flow,
            step.Id,
            new ShapeDraft(step.InstanceId, step.EndpointKey, new Dictionary<string, string> { ["status"] = "paid" }),
            Dana,
            CancellationToken.None));

        var refused = Assert.IsType<UpdateResult.PlanChanged>(await database.UpdateAsync(plan, "move"));

        Assert.Contains("Orders on", $"{Assert.Single(refused.Differences)}", StringComparison.Ordinal);
        Assert.Equal([shop.Connector], await database.ConnectorsOfAsync(flow));
    }

    [Fact]
    public async Task A_removed_instance_is_named_and_nothing_moves()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var database = shop.Database;
        var used = await shop.AddInstanceAsync();
        var flow = await shop.AddFlowAsync(by: used);
        var unused = await shop.AddInstanceAsync();
        await shop.AlongsideAsync();
        var plan = await database.PlanMoveAsync(shop.Connector);
        await database.With((ConnectorInstances instances) => instances.RemoveAsync(unused, TestDatabase.Dana, CancellationToken.None));

        var refused = Assert.IsType<UpdateResult.PlanChanged>(await database.UpdateAsync(plan, "move"));

        Assert.Contains("Production", $"{Assert.Single(refused.Differences)}", StringComparison.Ordinal);
        Assert.Equal([shop.Connector], await database.ConnectorsOfAsync(flow));
        Assert.Equal(used, Assert.Single(await database.InstancesOfAsync(shop.Connector)).Id);
    }

    [Fact]
    public async Task A_form_of_an_instance_that_was_opened_before_the_move_is_told()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var database = shop.Database;
        var instance = await shop.AddInstanceAsync();
        await shop.AlongsideAsync();
        var seen = (await database.With((InstanceReader reader) => reader.FindAsync(instance, CancellationToken.None)))!;
        await database.MoveAsync(shop.Connector);

        var draft = new InstanceDraft("Renamed", seen.MethodKey, seen.Values, null) { Seen = seen.Number };
        var result = await database.With(
            (ConnectorInstances instances) => instances.EditAsync(instance, draft, Dana, CancellationToken.None));

        Assert.IsType<InstanceResult.ChangedMeanwhile>(result);
    }
}
