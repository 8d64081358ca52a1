using Connectors.Application.Updating.Watching;
using Connectors.Demo.Sandbox;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Watching;

namespace Connectors.Application.Tests.Updating.Watching;

/// <summary>Runs against the sandbox before and after an update.</summary>
public sealed class UpdateWatchTests
{
    [Theory]
    [InlineData("nothing", null)]
    [InlineData("a path that is not there", WatchVerdict.Fails)]
    [InlineData("no records at the place", WatchVerdict.Empty)]
    public async Task A_flow_that_goes_wrong_since_an_update_is_named_with_it(string change, WatchVerdict? verdict)
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var flow = await shop.RunBeforeAsync();

        await shop.UpdateAsync(endpoint => change switch
        {
            "a path that is not there" => endpoint with { Path = "/shop/nowhere" },
            "no records at the place" => endpoint with { Records = "$.nothing" },
            _ => endpoint,
        });
        await shop.AskAsync(flow);
        await shop.OverAsync(flow, 2);

        var found = (await FindAsync(shop, flow)).SingleOrDefault();
        Assert.Equal(verdict, found?.Verdict);
        if (verdict is null) return;
        Assert.Equal(("Orders on", "9.0.0", 2), (found!.Flow.Name, found.To, found.Undo.Number));
    }

    [Theory]
    [InlineData(SandboxFault.ServerError)]
    [InlineData(SandboxFault.TooManyRequests)]
    public async Task A_third_party_that_is_down_is_not_blamed_on_the_update(SandboxFault fault)
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var flow = await shop.RunBeforeAsync();
        await shop.UpdateAsync(endpoint => endpoint);
        shop.Server.Faults.RetryAfter = TimeSpan.Zero;
        shop.Server.Faults.Order(fault, times: 100);

        await shop.AskAsync(flow);
        await shop.OverAsync(flow, 2);

        Assert.Empty(await FindAsync(shop, flow));
    }

    [Fact]
    public async Task After_the_undo_nothing_is_watched_any_more()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var flow = await shop.RunBeforeAsync();
        await shop.UpdateAsync(endpoint => endpoint with { Path = "/shop/nowhere" });
        await shop.AskAsync(flow);
        await shop.OverAsync(flow, 2);
        var found = Assert.Single(await FindAsync(shop, flow));

        var undo = (await shop.Database.PlanUndoAsync(shop.Connector, found.Undo.Number))!;
        Assert.IsType<UpdateResult.Updated>(await shop.Database.UpdateAsync(undo, "undo"));

        Assert.Empty(await FindAsync(shop, flow));
    }

    private static Task<IReadOnlyList<WatchFinding>> FindAsync(SandboxShop shop, FlowId flow) =>
        shop.Database.With((UpdateWatch watch) => watch.FindAsync(flow, CancellationToken.None));
}
