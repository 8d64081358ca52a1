using Connectors.Application.Tests.Updating.Watching;
using Connectors.Application.Updating.Watching;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Facts;
using static Connectors.Application.Tests.Updating.Moving.MoveSteps;

namespace Connectors.Application.Tests.Updating.Moving;

public sealed class PartialMoveTests
{
    [Fact]
    public async Task An_instance_that_serves_a_flow_that_stays_is_copied_and_never_taken_away()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var database = shop.Database;
        var instance = await shop.AddInstanceAsync();
        FlowId[] flows = [await shop.AddFlowAsync(by: instance), await shop.AddFlowAsync(by: instance)];
        var newer = await shop.AlongsideAsync();
        await database.StartAsync();

        var moved = await database.MoveAsync(shop.Connector, Only(flows[0]));

        Assert.Equal(instance, Assert.Single(await database.InstancesOfAsync(shop.Connector)).Id);
        Assert.NotEqual(instance, Assert.Single(await database.InstancesOfAsync(newer)).Id);
        Assert.Equal([newer], await database.ConnectorsOfAsync(flows[0]));
        Assert.Equal([shop.Connector], await database.ConnectorsOfAsync(flows[1]));
        foreach (var flow in flows) await shop.AskAsync(flow);
        foreach (var flow in flows) Assert.Equal(RunState.Done, Assert.Single(await shop.OverAsync(flow, 1)).State);

        Assert.IsType<UpdateResult.Moved>(await database.UndoMoveAsync(moved, flows[0]));
        Assert.Equal([shop.Connector], await database.ConnectorsOfAsync(flows[0]));
        Assert.Empty(await database.InstancesOfAsync(newer));
    }

    [Fact]
    public async Task The_rest_moves_later_to_the_copy_that_is_there()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var database = shop.Database;
        var instance = await shop.AddInstanceAsync();
        FlowId[] flows = [await shop.AddFlowAsync(by: instance), await shop.AddFlowAsync(by: instance)];
        var newer = await shop.AlongsideAsync();
        var first = await database.MoveAsync(shop.Connector, Only(flows[0]));
        var copy = Assert.Single(await database.InstancesOfAsync(newer)).Id;

        var second = await database.MoveAsync(shop.Connector);

        Assert.Equal(copy, Assert.Single(await database.InstancesOfAsync(newer)).Id);
        Assert.Equal([newer], await database.ConnectorsOfAsync(flows[1]));
        Assert.True(second.Done.Lead.Moves.Retires);
        Assert.IsType<UpdateResult.Moved>(await database.UndoMoveAsync(second));
        Assert.IsType<UpdateResult.Moved>(await database.UndoMoveAsync(first));
        foreach (var flow in flows) Assert.Equal([shop.Connector], await database.ConnectorsOfAsync(flow));
        Assert.Equal(instance, Assert.Single(await database.InstancesOfAsync(shop.Connector)).Id);
    }

    [Fact]
    public async Task An_instance_with_a_refresh_token_is_never_copied()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var database = shop.Database;
        var instance = await shop.AddOAuthAsync("oauth");
        await shop.ConsentAsync(instance);
        FlowId[] flows = [await shop.AddFlowAsync(by: instance), await shop.AddFlowAsync(by: instance)];
        var newer = await shop.AlongsideAsync();
        var copy = Only(flows[0]) with { Instances = new Dictionary<InstanceId, ChosenWay> { [instance] = new(InstanceWay.Copy) } };

        var plan = await database.PlanMoveAsync(shop.Connector, copy);

        var one = Assert.Single(plan.Options[0].Lead.Moves.Instances);
        Assert.Equal((InstanceWay.New, 1), (one.Choice.Way, one.Open.Count));
        Assert.Equal(flows[0], Assert.Single(plan.Options[0].Lead.Moves.Waiting).Id);
        await database.UpdateAsync(plan, "move");
        Assert.Empty(await database.InstancesOfAsync(newer));
        foreach (var flow in flows) Assert.Equal([shop.Connector], await database.ConnectorsOfAsync(flow));
    }

    [Fact]
    public async Task A_moved_instance_renews_its_token_at_one_place_only()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite", new() { TokenLifetime = TimeSpan.FromSeconds(1) });
        var database = shop.Database;
        var instance = await shop.AddOAuthAsync("oauth");
        await shop.ConsentAsync(instance);
        var flow = await shop.AddFlowAsync(by: instance);
        await shop.AlongsideAsync();
        await database.StartAsync();

        await database.MoveAsync(shop.Connector);
        for (var run = 1; run <= 3; run++)
        {
            await shop.AskAsync(flow);
            Assert.Equal(RunState.Done, (await shop.OverAsync(flow, run))[0].State);
            await Task.Delay(1_100, TestContext.Current.CancellationToken);
        }

        // The sandbox takes each refresh token once: a second place that has it would be refused.
        var renewals = shop.Server.Log.Entries.Where(entry => entry.PathAndQuery.StartsWith("/oauth/token", StringComparison.Ordinal));
        Assert.NotEmpty(renewals);
        Assert.All(renewals, renewal => Assert.Equal(200, renewal.Status));
    }

    [Fact]
    public async Task A_flow_that_goes_wrong_after_its_move_is_named_with_what_brings_it_back()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var database = shop.Database;
        var flow = await shop.RunBeforeAsync();
        var newer = await shop.AlongsideAsync(content => content with
        {
            Endpoints = [.. content.Endpoints.Select(endpoint =>
                endpoint.Key == "orders.list" ? endpoint with { Path = "/nothing-here" } : endpoint)],
        });
        await database.MoveAsync(shop.Connector);
        await shop.AskAsync(flow);
        await shop.OverAsync(flow, 2);

        var found = Assert.Single(await database.With((UpdateWatch watch) => watch.FindAsync(flow, CancellationToken.None)));

        Assert.Equal((newer, "9.0.0"), (found.Connector.Id, found.To));
        var back = (await database.PlanAsync(newer, found.Undo))!;
        Assert.IsType<UpdateResult.Moved>(await database.UpdateAsync(back, "undo-move"));
        Assert.Equal([shop.Connector], await database.ConnectorsOfAsync(flow));
        Assert.Empty(await database.With((UpdateWatch watch) => watch.FindAsync(flow, CancellationToken.None)));
    }
}
