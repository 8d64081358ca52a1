using System.Text.RegularExpressions;
using Connectors.Application.Flows;
using Connectors.Application.Runs.Content;
using Connectors.Demo.Sandbox;
using Connectors.Domain.Flows;
using Connectors.Domain.Flows.Running;
using Connectors.Domain.Ids;
using Connectors.Domain.Requests.Passing;
using static Connectors.Application.Tests.Runs.RepeatingTests;

namespace Connectors.Application.Tests.Runs;

/// <summary>Steps that send several records at once, and steps that keep their order.</summary>
public sealed partial class SendOrderTests
{
    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_step_that_keeps_the_order_sends_one_record_after_the_other(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var flow = await AddFlowAsync(shop, isKept: true);
        await shop.Database.StartAsync();

        await shop.AskAsync(flow);
        var run = Assert.Single(await shop.OverAsync(flow, 1));

        var received = await shop.Database.With((KeptRecords kept) =>
            kept.PageAsync(run.Id, 2, null, (1, 23), CancellationToken.None));
        var sent = shop.Server.Log.Entries.Where(entry => entry.Method == "POST").Select(entry => CustomerOf(entry.Body)).ToList();
        Assert.Equal(received.Select(record => CustomerOf(record.Text!)), sent.Take(received.Count));
        Assert.Equal(23, sent.Count);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task What_was_under_way_when_a_step_stopped_counts_and_nothing_begins_after_it(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var flow = await AddFlowAsync(shop, isKept: false);
        shop.Server.Faults.SlowFor = TimeSpan.FromMilliseconds(300);
        // Three requests receive. Of the first four that send, one fails at once and three are slow.
        shop.Server.Faults.Order(SandboxFault.Slow, 3);
        shop.Server.Faults.Order(SandboxFault.ServerError);
        shop.Server.Faults.Order(SandboxFault.Slow, 3);
        await shop.Database.StartAsync();

        await shop.AskAsync(flow);
        var run = Assert.Single(await shop.OverAsync(flow, 1));

        var counts = Assert.Single(await CountsAsync(shop, run.Id));
        var posts = shop.Count("POST");
        Assert.Equal(RunState.Failed, run.State);
        Assert.InRange(posts, 4, 8);
        Assert.Equal(
            (posts - 1, 1, 23 - posts), (counts.Of(RecordState.Sent), counts.Of(RecordState.Sending), counts.Of(RecordState.Waiting)));
    }

    private static async Task<FlowId> AddFlowAsync(SandboxShop shop, bool isKept)
    {
        var flow = await shop.AddFlowAsync();
        var sends = new ShapeDraft(await shop.AddInstanceAsync(), "orders.create", SendOrder.Stored(isKept).ToDictionary());
        var step = (await StepsAsync(shop, flow))[1];
        await shop.Database.With((FlowShapes shapes) => shapes.SaveAsync(flow, step, sends, TestDatabase.Dana, CancellationToken.None));
        return flow;
    }

    private static string CustomerOf(string record) => Customer().Match(record).Value;

    [GeneratedRegex(@"Customer \d+")]
    private static partial Regex Customer();
}
