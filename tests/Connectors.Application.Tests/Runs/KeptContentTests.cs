using Connectors.Application.Flows;
using Connectors.Application.Runs;
using Connectors.Data;
using Connectors.Domain.Flows;
using Connectors.Domain.Flows.Running;
using Microsoft.EntityFrameworkCore;
using static Connectors.Application.Tests.Runs.RepeatingTests;

namespace Connectors.Application.Tests.Runs;

/// <summary>What runs and tests keep of what they send and receive, and what they don't.</summary>
public sealed class KeptContentTests
{
    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task What_was_sent_and_received_is_encrypted_and_read_back_masked(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var flow = await shop.AddFlowAsync();
        await shop.Database.StartAsync();
        await shop.AskAsync(flow);
        var run = Assert.Single(await shop.OverAsync(flow, 1));

        var rows = await shop.Database.With((ConnectorsDbContext db) =>
            db.FlowRunRequests.Where(row => row.RunId == run.Id).OrderBy(row => row.Number).ToListAsync());
        var steps = await shop.Database.With((RunRequests requests) => requests.ExcerptsAsync(run.Id, CancellationToken.None));

        Assert.All(rows, row => Assert.DoesNotContain("Customer", $"{row.Content}{row.Body}", StringComparison.Ordinal));
        var first = steps[0].Latest[0].Content!;
        Assert.Contains("\"customer\":\"Customer 2\"", first.Received, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/json", first.Headers, StringComparison.Ordinal);
        Assert.Contains("Customer", steps[1].Latest[0].Content!.Sent, StringComparison.Ordinal);
        Assert.DoesNotContain(
            steps.SelectMany(step => step.Latest),
            request => $"{request.Content}{request.Headers}".Contains(shop.Server.Options.Credentials.ApiKey, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_flow_that_forgets_keeps_nothing_and_says_what_that_means(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var flow = await shop.AddFlowAsync();
        await shop.Database.With((ProcessFlows flows) => flows.EditAsync(
            flow, new FlowDraft("Orders on", null, true) { ForgetsContent = true }, TestDatabase.Dana, CancellationToken.None));
        await shop.Database.StartAsync();
        await shop.AskAsync(flow);
        var run = Assert.Single(await shop.OverAsync(flow, 1));

        Assert.Empty(await CountsAsync(shop, run.Id));
        Assert.Equal(0, await shop.Database.With((ConnectorsDbContext db) =>
            db.FlowRunRequests.CountAsync(row => row.RunId == run.Id && (row.Content != null || row.Body != null))));
        var refused = Assert.IsType<RepeatResult.Refused>(await RepeatAsync(
            shop, run.Id, (await StepsAsync(shop, flow))[1], RepeatedRecords.All));
        Assert.Equal(RepeatRefusal.NotKept, refused.Why);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_test_receives_one_page_and_shows_what_it_would_send(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var flow = await shop.AddFlowAsync();
        await shop.Database.StartAsync();

        var asked = await shop.Database.With((FlowRuns runs) => runs.TestAsync(flow, TestDatabase.Dana, CancellationToken.None));
        var run = Assert.Single(await shop.OverAsync(flow, 1));

        Assert.Equal((asked, RunState.Done, true), (run.Id, run.State, run.IsTest));
        Assert.Equal((1, 0), (shop.Count("GET"), shop.Count("POST")));
        var steps = await shop.Database.With((RunRequests requests) => requests.ExcerptsAsync(run.Id, CancellationToken.None));
        Assert.All(steps[1].Latest, request => Assert.Equal(RequestOutcome.Shown, request.Outcome));
        Assert.Contains("Customer", steps[1].Latest[0].Content!.Sent, StringComparison.Ordinal);
        Assert.Empty(await CountsAsync(shop, run.Id));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_test_keeps_no_records_even_where_a_step_receives_for_each_of_them(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var flow = await shop.AddFlowAsync();
        var draft = new ShapeDraft(
            await shop.AddInstanceAsync(), "orders.list", new Dictionary<string, string> { ["status"] = "{{ status }}" });
        Assert.IsType<FlowResult.Saved>(await shop.Database.With((FlowShapes shapes) =>
            shapes.SaveAsync(flow, null, draft, TestDatabase.Dana, CancellationToken.None)));
        var steps = await StepsAsync(shop, flow);
        await shop.Database.With((FlowShapes shapes) => shapes.MoveUpAsync(flow, steps[2], TestDatabase.Dana, CancellationToken.None));
        await shop.Database.StartAsync();

        await shop.Database.With((FlowRuns runs) => runs.TestAsync(flow, TestDatabase.Dana, CancellationToken.None));
        var run = Assert.Single(await shop.OverAsync(flow, 1));

        Assert.Equal((RunState.Done, 0), (run.State, shop.Count("POST")));
        Assert.Empty(await CountsAsync(shop, run.Id));
        Assert.IsType<RepeatResult.Refused>(await RepeatAsync(shop, run.Id, steps[1], RepeatedRecords.All));
    }

    [Fact]
    public async Task An_installation_can_keep_nothing()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite", null, ("Runs:KeepContent", "false"));
        var flow = await shop.AddFlowAsync();
        await shop.Database.StartAsync();
        await shop.AskAsync(flow);
        var run = Assert.Single(await shop.OverAsync(flow, 1));

        Assert.Empty(await CountsAsync(shop, run.Id));
        Assert.Equal(0, await shop.Database.With((ConnectorsDbContext db) => db.FlowRunRequests.CountAsync(row => row.Content != null)));
    }
}
