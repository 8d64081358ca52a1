using Connectors.Application.Installed;
using Connectors.Application.Updating.Watching;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Watching;

namespace Connectors.Application.Tests.Updating.Watching;

/// <summary>An update is undone by itself when a flow goes wrong after it, where the organisation wants that.</summary>
public sealed class AutomaticUndoTests
{
    [Fact]
    public async Task A_flow_that_fails_after_an_update_takes_it_back_without_anybody()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var flow = await shop.RunBeforeAsync();
        var before = await CurrentAsync(shop);
        await SwitchAsync(shop, on: true);

        await FailAsync(shop, flow);

        await BackAsync(shop, revision: 3);
        Assert.Equal(before.Fingerprint, (await CurrentAsync(shop)).Fingerprint);
        var report = await ReportAsync(shop);
        Assert.Empty(report.Findings);
        Assert.Equal("9.0.0", Assert.Single(report.Undone).From);
        var history = await shop.Database.With((ConnectorHistory history) =>
            history.RevisionsAsync(shop.Connector, 1, CancellationToken.None));
        Assert.Equal(new UndoCause("Orders on", WatchVerdict.Fails), history[0].Facts!.Because);
    }

    [Fact]
    public async Task Where_nobody_wants_that_people_decide()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var flow = await shop.RunBeforeAsync();

        await LookAsync(shop, await FailAsync(shop, flow));

        var report = await ReportAsync(shop);
        Assert.Single(report.Findings);
        Assert.Empty(report.Undone);
    }

    [Fact]
    public async Task The_same_update_is_taken_back_once_and_no_more()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var flow = await shop.RunBeforeAsync();
        await SwitchAsync(shop, on: true);
        await FailAsync(shop, flow);
        await BackAsync(shop, revision: 3);
        await shop.AskAsync(flow);
        await shop.OverAsync(flow, 3);
        Assert.IsType<UpdateResult.Updated>(await shop.Database.UpdateAsync(shop.Connector, "update"));

        await shop.AskAsync(flow);
        await LookAsync(shop, (await shop.OverAsync(flow, 4))[0].Id);

        var report = await ReportAsync(shop);
        Assert.Single(report.Findings);
        Assert.Single(report.Undone);
    }

    private static async Task<RunId> FailAsync(SandboxShop shop, FlowId flow)
    {
        await shop.UpdateAsync(endpoint => endpoint with { Path = "/shop/nowhere" });
        await shop.AskAsync(flow);
        return (await shop.OverAsync(flow, 2))[0].Id;
    }

    private static async Task<ConnectorDefinition> CurrentAsync(SandboxShop shop) => (await shop.Database.With(
        (InstalledConnectors installed) => installed.FindAsync(shop.Connector, CancellationToken.None)))!.Current;

    private static async Task BackAsync(SandboxShop shop, int revision)
    {
        for (var look = 0; look < 300; look++)
        {
            var entry = await shop.Database.With((InstalledConnectors installed) =>
                installed.EntryAsync(shop.Connector, CancellationToken.None));
            if (entry!.Revision == revision) return;
            await Task.Delay(100);
        }

        Assert.Fail($"The update was not undone: no revision {revision}.");
    }

    private static Task<bool> LookAsync(SandboxShop shop, RunId run) => shop.Database.With(async (AutomaticUndo undo) =>
    {
        await undo.AfterRunAsync(run, CancellationToken.None);
        return true;
    });

    private static Task<WatchReport> ReportAsync(SandboxShop shop) =>
        shop.Database.With((WatchReader watch) => watch.ReadAsync(CancellationToken.None));

    private static Task<bool> SwitchAsync(SandboxShop shop, bool on) => shop.Database.With(async (WatchReader watch) =>
    {
        await watch.SwitchAsync(on, CancellationToken.None);
        return true;
    });
}
