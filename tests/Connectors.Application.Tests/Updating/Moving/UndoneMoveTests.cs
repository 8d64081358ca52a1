using Connectors.Application.Flows;
using Connectors.Application.Installed;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Facts;
using static Connectors.Application.Tests.TestDatabase;
using static Connectors.Application.Tests.Updating.Moving.MoveSteps;

namespace Connectors.Application.Tests.Updating.Moving;

/// <summary>The undo of a move brings back what that move took along, and nothing else.</summary>
public sealed class UndoneMoveTests
{
    [Fact]
    public async Task A_flow_that_was_built_on_the_newer_version_stays_there()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var database = shop.Database;
        var old = await shop.AddFlowAsync(by: await shop.AddInstanceAsync());
        var newer = await shop.AlongsideAsync();
        var there = await shop.AddInstanceAsync(newer);
        var own = await shop.AddFlowAsync(by: there);
        var moved = await database.MoveAsync(shop.Connector);
        Assert.Equal([newer], await database.ConnectorsOfAsync(old));

        Assert.IsType<UpdateResult.Moved>(await database.UndoMoveAsync(moved));

        Assert.Equal([shop.Connector], await database.ConnectorsOfAsync(old));
        Assert.Equal([newer], await database.ConnectorsOfAsync(own));
        Assert.Equal(there, Assert.Single(await database.InstancesOfAsync(newer)).Id);
    }

    [Fact]
    public async Task An_instance_that_was_removed_with_the_old_version_comes_back_even_if_that_was_restored_by_hand()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var database = shop.Database;
        var instance = await shop.AddInstanceAsync();
        var flow = await shop.AddFlowAsync(by: instance);
        var newer = await shop.AlongsideAsync();
        await shop.AddInstanceAsync(newer);
        var moved = await database.MoveAsync(shop.Connector);
        Assert.Equal(PutBack.Done, await database.With(
            (ConnectorRemoval removal) => removal.PutBackAsync(shop.Connector, Dana, CancellationToken.None)));

        Assert.IsType<UpdateResult.Moved>(await database.UndoMoveAsync(moved));

        var steps = (await database.With((FlowReader flows) => flows.FindAsync(flow, CancellationToken.None)))!.Shapes;
        Assert.Equal((2, instance), (steps.Count, steps[0].InstanceId));
    }

    [Fact]
    public async Task A_later_move_is_undone_first()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var database = shop.Database;
        var instance = await shop.AddInstanceAsync();
        FlowId[] flows = [await shop.AddFlowAsync(by: instance), await shop.AddFlowAsync(by: instance)];
        await shop.AlongsideAsync();
        var first = await database.MoveAsync(shop.Connector, Only(flows[0]));
        var second = await database.MoveAsync(shop.Connector);

        Assert.IsType<UpdateResult.NotAnOption>(await database.UndoMoveAsync(first));
        Assert.IsType<UpdateResult.Moved>(await database.UndoMoveAsync(second));

        Assert.Equal([first.To], await database.ConnectorsOfAsync(flows[0]));
        Assert.Equal([shop.Connector], await database.ConnectorsOfAsync(flows[1]));
        Assert.IsType<UpdateResult.Moved>(await database.UndoMoveAsync(first));
    }

    [Fact]
    public async Task A_value_that_only_the_newer_version_asks_for_is_left_behind()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var database = shop.Database;
        var flow = await shop.AddFlowAsync(by: await shop.AddInstanceAsync());
        await shop.AlongsideAsync(content => content with
        {
            Endpoints = [.. content.Endpoints.Select(endpoint => endpoint.Key == "orders.list"
                ? endpoint with { Variables = [.. endpoint.Variables, new Variable { Key = "region" }] }
                : endpoint)],
        });
        var moved = await database.MoveAsync(shop.Connector);
        var step = (await database.With((FlowReader flows) => flows.FindAsync(flow, CancellationToken.None)))!.Shapes[0];
        var values = new Dictionary<string, string> { ["region"] = "north", ["status"] = "paid" };
        await database.With((FlowShapes shapes) => shapes.SaveAsync(
            flow, step.Id, new ShapeDraft(step.InstanceId, step.EndpointKey, values), Dana, CancellationToken.None));

        Assert.IsType<UpdateResult.Moved>(await database.UndoMoveAsync(moved));

        var after = (await database.With((FlowReader flows) => flows.FindAsync(flow, CancellationToken.None)))!.Shapes[0];
        Assert.Equal(("paid", 1, 0), (after.Values["status"], after.Values.Count, after.Problems.Count));
    }

    [Fact]
    public async Task A_flow_whose_instance_a_flow_of_the_newer_version_needs_stays_and_can_come_back_later()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var database = shop.Database;
        var instance = await shop.AddInstanceAsync();
        var flow = await shop.AddFlowAsync(by: instance);
        var newer = await shop.AlongsideAsync();
        var moved = await database.MoveAsync(shop.Connector);
        // A flow on the moved instance and on one of the newer version: it can't go back.
        var mixed = await shop.AddFlowAsync(by: instance);
        var step = (await database.With((FlowReader flows) => flows.FindAsync(mixed, CancellationToken.None)))!.Shapes[1];
        await database.With(async (FlowShapes shapes) => await shapes.SaveAsync(
            mixed,
            step.Id,
            new ShapeDraft(await shop.AddInstanceAsync(newer), step.EndpointKey, step.Values),
            Dana,
            CancellationToken.None));

        Assert.IsType<UpdateResult.NotAnOption>(await database.UndoMoveAsync(moved));
        await database.With((ProcessFlows flows) => flows.RemoveAsync(mixed, Dana, CancellationToken.None));
        Assert.IsType<UpdateResult.Moved>(await database.UndoMoveAsync(moved));

        Assert.Equal([shop.Connector], await database.ConnectorsOfAsync(flow));
    }

    [Fact]
    public async Task Two_instances_with_one_successor_come_back_to_their_own()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var database = shop.Database;
        InstanceId[] instances = [await shop.AddInstanceAsync(), await shop.AddInstanceAsync()];
        FlowId[] flows = [await shop.AddFlowAsync(by: instances[0]), await shop.AddFlowAsync(by: instances[1])];
        var newer = await shop.AlongsideAsync();
        var there = await shop.AddInstanceAsync(newer);
        var use = new ChosenWay(InstanceWay.Use, there);
        var moved = await database.MoveAsync(
            shop.Connector, MoveChoices.Safest with { Instances = instances.ToDictionary(id => id, _ => use) });

        Assert.IsType<UpdateResult.Moved>(await database.UndoMoveAsync(moved));

        foreach (var (flow, at) in flows.Select((flow, at) => (flow, at)))
        {
            var found = (await database.With((FlowReader reader) => reader.FindAsync(flow, CancellationToken.None)))!;
            Assert.All(found.Shapes, shape => Assert.Equal(instances[at], shape.InstanceId));
        }
    }

    [Fact]
    public async Task An_instance_that_goes_back_is_not_judged_by_what_the_newer_version_becomes()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var database = shop.Database;
        var content = await shop.ContentAsync();
        var release = Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Create(content)).Definition;
        var edited = Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Create(content with
        {
            Authentication = [.. content.Authentication.Select(method =>
                method.Key == "oauth" ? method with { Scopes = [.. method.Scopes, "extra"] } : method)],
        })).Definition;
        // The release comes first, so that only the edit has the scope.
        var newer = await shop.AlongsideAsync();
        Assert.IsType<SaveResult.Saved>(await database.With((ConnectorEditor editor) =>
            editor.SaveAsync(shop.Connector, release.Fingerprint, edited, Dana, CancellationToken.None)));
        var instance = await shop.AddOAuthAsync("oauth");
        await shop.ConsentAsync(instance);
        var moved = await database.MoveAsync(shop.Connector);
        Assert.Equal(InstanceState.SignedIn, Assert.Single(await database.InstancesOfAsync(newer)).State);

        Assert.IsType<UpdateResult.Moved>(await database.UndoMoveAsync(moved));

        Assert.Equal(InstanceState.SignedIn, Assert.Single(await database.InstancesOfAsync(shop.Connector)).State);
    }

    [Fact]
    public async Task The_state_of_an_instance_that_went_back_is_as_before()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var database = shop.Database;
        var instance = await shop.AddOAuthAsync("oauth");
        await shop.ConsentAsync(instance);
        await shop.AlongsideAsync();
        var moved = await database.MoveAsync(shop.Connector);

        Assert.IsType<UpdateResult.Moved>(await database.UndoMoveAsync(moved));

        Assert.Equal(InstanceState.SignedIn, Assert.Single(await database.InstancesOfAsync(shop.Connector)).State);
    }
}
