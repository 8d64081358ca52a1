using Connectors.Application.Flows;
using Connectors.Application.Installed;
using Connectors.Application.Instances;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Effects;
using Connectors.Domain.Updating.Facts;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Updating.Moving;

public sealed class MovingTests
{
    [Fact]
    public async Task Everything_moves_at_once_and_the_instance_stays_signed_in()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var database = shop.Database;
        var instance = await shop.AddOAuthAsync("oauth");
        await shop.ConsentAsync(instance);
        FlowId[] flows = [await shop.AddFlowAsync(by: instance), await shop.AddFlowAsync(by: instance)];
        var newer = await shop.AlongsideAsync();

        var moved = await database.MoveAsync(shop.Connector);

        Assert.Equal((newer, 2), (moved.To, moved.Done.FlowsThat(FlowFate.Identical).Count()));
        Assert.True(Assert.Single(moved.Done.Instances).StaysSignedIn);
        Assert.Equal((instance, InstanceState.SignedIn), Single(await database.InstancesOfAsync(newer)));
        foreach (var flow in flows) Assert.Equal([newer], await database.ConnectorsOfAsync(flow));
        Assert.Null(await database.With((InstalledConnectors installed) => installed.FindAsync(shop.Connector, CancellationToken.None)));
    }

    [Fact]
    public async Task Edits_are_put_on_the_newer_version()
    {
        await using var database = await CreateAsync("Sqlite");
        var old = await database.InstallAsync(Definition("orders"), Definition("orders", "products"), Definition("orders", "refunds"));
        var newer = Assert.IsType<UpdateResult.Installed>(await database.UpdateAsync(old, "alongside")).Id;

        var moved = await database.MoveAsync(old);

        Assert.Equal((1, 1), (moved.Done.Sums.Edits, moved.Done.Sums.Kept));
        var now = await database.With((InstalledConnectors installed) => installed.FindAsync(newer, CancellationToken.None));
        Assert.Equal(["orders", "products", "refunds"], now!.Current.Content.Endpoints.Select(endpoint => endpoint.Key).Order());
    }

    [Fact]
    public async Task A_release_that_is_not_installed_yet_is_installed_by_the_move()
    {
        await using var database = await CreateAsync("Sqlite");
        var old = await database.InstallAsync(Definition("orders"), Definition("orders", "products"), Definition("orders", "refunds"));

        var moved = await database.MoveAsync(old);

        Assert.NotEqual(old, moved.To);
        Assert.Null(await database.With((InstalledConnectors installed) => installed.FindAsync(old, CancellationToken.None)));
        Assert.IsType<UpdateResult.Moved>(await database.UndoMoveAsync(moved));
        Assert.NotNull(await database.With((InstalledConnectors installed) => installed.FindAsync(old, CancellationToken.None)));
        Assert.Null(await database.With((InstalledConnectors installed) => installed.FindAsync(moved.To, CancellationToken.None)));
    }

    [Fact]
    public async Task Undoing_a_move_brings_instances_and_flows_back_as_they_were()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var database = shop.Database;
        var instance = await shop.AddInstanceAsync();
        var flow = await shop.AddFlowAsync(by: instance);
        var before = await StateAsync(database, flow);
        await shop.AlongsideAsync();
        var moved = await database.MoveAsync(shop.Connector);

        Assert.IsType<UpdateResult.Moved>(await database.UndoMoveAsync(moved));

        Assert.Equal(before, await StateAsync(database, flow));
        Assert.Equal([shop.Connector], await database.ConnectorsOfAsync(flow));
        Assert.Equal(instance, Single(await database.InstancesOfAsync(shop.Connector)).Id);
        Assert.Empty(await database.InstancesOfAsync(moved.To));
        Assert.Null(await database.PlanAsync(moved.To, new UpdateAim.UndoMove(moved.Number!.Value)));
    }

    [Fact]
    public async Task Edits_of_a_flow_since_the_move_are_kept_by_its_undo()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var database = shop.Database;
        var flow = await shop.AddFlowAsync(by: await shop.AddInstanceAsync());
        await shop.AlongsideAsync();
        var moved = await database.MoveAsync(shop.Connector);
        var shape = (await database.With((FlowReader flows) => flows.FindAsync(flow, CancellationToken.None)))!.Shapes[0];
        var values = new Dictionary<string, string> { ["status"] = "paid" };
        await database.With((FlowShapes shapes) => shapes.SaveAsync(
            flow, shape.Id, new ShapeDraft(shape.InstanceId, shape.EndpointKey, values), Dana, CancellationToken.None));

        Assert.IsType<UpdateResult.Moved>(await database.UndoMoveAsync(moved));

        var after = (await database.With((FlowReader flows) => flows.FindAsync(flow, CancellationToken.None)))!.Shapes[0];
        Assert.Equal(("paid", shop.Connector), (after.Values["status"], after.Connector.Id));
    }

    [Fact]
    public async Task An_endpoint_is_followed_to_its_new_key()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var database = shop.Database;
        var flow = await shop.AddFlowAsync(by: await shop.AddInstanceAsync());
        await shop.AlongsideAsync(content => content with
        {
            Endpoints = [.. content.Endpoints.Select(endpoint =>
                endpoint.Key == "orders.list" ? endpoint with { Key = "orders.receive" } : endpoint)],
        });

        var moved = await database.MoveAsync(shop.Connector);

        Assert.Equal(FlowFate.Identical, Assert.Single(moved.Done.Flows).Fate);
        var steps = (await database.With((FlowReader flows) => flows.FindAsync(flow, CancellationToken.None)))!.Shapes;
        Assert.Equal(["orders.receive", "orders.create"], steps.Select(step => step.EndpointKey));
        Assert.All(steps, step => Assert.Empty(step.Problems));
    }

    [Fact]
    public async Task What_somebody_else_changed_since_is_named_and_nothing_is_done()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var database = shop.Database;
        var instance = await shop.AddInstanceAsync();
        await shop.AddFlowAsync(by: instance);
        var newer = await shop.AlongsideAsync();
        var seen = await database.PlanMoveAsync(shop.Connector);
        var added = await shop.AddFlowAsync(by: instance);

        var refused = Assert.IsType<UpdateResult.PlanChanged>(await database.UpdateAsync(seen, "move"));

        Assert.Contains("Orders on", $"{Assert.Single(refused.Differences)}", StringComparison.Ordinal);
        Assert.Equal([shop.Connector], await database.ConnectorsOfAsync(added));
        Assert.Empty(await database.InstancesOfAsync(newer));
    }

    [Fact]
    public async Task Edits_that_were_moved_before_do_not_come_again()
    {
        await using var database = await CreateAsync("Sqlite");
        var (release, edited) = (Definition("orders", "products"), Definition("orders", "products", "refunds"));
        var old = await database.InstallAsync(Definition("orders"), release, Definition("orders", "refunds"));
        var newer = Assert.IsType<UpdateResult.Installed>(await database.UpdateAsync(old, "alongside")).Id;
        await database.MoveAsync(old, MoveChoices.Safest with { KeepsOld = true });
        Assert.IsType<SaveResult.Saved>(await database.With((ConnectorEditor editor) =>
            editor.SaveAsync(newer, edited.Fingerprint, release, Dana, CancellationToken.None)));

        var moved = await database.MoveAsync(old);

        Assert.Equal(0, moved.Done.Sums.Edits);
        var now = await database.With((InstalledConnectors installed) => installed.FindAsync(newer, CancellationToken.None));
        Assert.Equal(release.Fingerprint, now!.Current.Fingerprint);
    }

    [Fact]
    public async Task The_old_version_stays_where_a_person_wants_it()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        await shop.AddFlowAsync(by: await shop.AddInstanceAsync());
        await shop.AlongsideAsync();

        await shop.Database.MoveAsync(shop.Connector, MoveChoices.Safest with { KeepsOld = true });

        Assert.NotNull(await shop.ContentAsync());
        Assert.Empty(await shop.Database.InstancesOfAsync(shop.Connector));
    }

    private static (InstanceId Id, InstanceState State) Single(IReadOnlyList<InstanceLine> lines)
    {
        var line = Assert.Single(lines);
        return (line.Id, line.State);
    }

    private static async Task<string> StateAsync(TestDatabase database, FlowId flow)
    {
        var found = (await database.With((FlowReader flows) => flows.FindAsync(flow, CancellationToken.None)))!;
        return string.Join('\n', found.Shapes.Select(shape =>
            $"{shape.Id} {shape.InstanceId} {shape.Connector.Id} {shape.EndpointKey} {string.Join(' ', shape.Values)}"));
    }
}
