using Connectors.Application.Flows;
using Connectors.Application.Runs;
using Connectors.Application.Runs.Content;
using Connectors.Data;
using Connectors.Demo.Sandbox;
using Connectors.Domain.Flows;
using Connectors.Domain.Flows.Running;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Tests.Runs;

/// <summary>What runs keep of their records, and what is sent again.</summary>
public sealed class RepeatingTests
{
    private const int Orders = 23;

    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_rejected_record_holds_up_no_other_and_is_sent_again_alone(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var flow = await shop.AddFlowAsync();
        shop.Server.Faults.Order(SandboxFault.Rejected, 2);
        await shop.Database.StartAsync();
        await shop.AskAsync(flow);
        var run = Assert.Single(await shop.OverAsync(flow, 1));

        Assert.Equal(RunState.Failed, run.State);
        Assert.StartsWith("Step 2: 2 of 23 records were rejected. The first: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(Orders, shop.Count("POST"));
        var counts = Assert.Single(await CountsAsync(shop, run.Id));
        Assert.Equal((2, 2, Orders - 2), (counts.Position, counts.Of(RecordState.Failed), counts.Of(RecordState.Sent)));

        var again = await RepeatAsync(shop, run.Id, counts.Step, RepeatedRecords.NotSent);
        Assert.IsType<RepeatResult.Asked>(again);
        var gets = shop.Count("GET");
        var second = (await shop.OverAsync(flow, 2))[0];

        Assert.Equal((RunState.Done, run.Id), (second.State, second.Repeats));
        Assert.Equal(Orders + 2, shop.Count("POST"));
        Assert.Equal(gets, shop.Count("GET"));
        Assert.Equal(2, Assert.Single(await CountsAsync(shop, second.Id)).Of(RecordState.Sent));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_stop_leaves_the_rest_to_be_sent_alone_and_what_may_have_arrived_to_a_person(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var flow = await shop.AddFlowAsync();
        await shop.Database.StartAsync();
        await shop.AskAsync(flow);
        var run = Assert.Single(await shop.OverAsync(flow, 1));
        await shop.Database.With((ConnectorsDbContext db) => db.FlowRunRecords
            .Where(row => row.RunId == run.Id && row.Number == 1)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, RecordState.Sending)));
        var counts = Assert.Single(await CountsAsync(shop, run.Id));

        Assert.IsType<RepeatResult.Refused>(await RepeatAsync(shop, run.Id, counts.Step, RepeatedRecords.NotSent));
        Assert.IsType<RepeatResult.Asked>(await RepeatAsync(shop, run.Id, counts.Step, RepeatedRecords.NotSurelySent));
        await shop.OverAsync(flow, 2);

        Assert.Equal(Orders + 1, shop.Count("POST"));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_run_from_a_step_sends_the_records_of_then_and_receives_nothing(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var flow = await shop.AddFlowAsync();
        await shop.Database.StartAsync();
        await shop.AskAsync(flow);
        var run = Assert.Single(await shop.OverAsync(flow, 1));
        var (gets, step) = (shop.Count("GET"), Assert.Single(await CountsAsync(shop, run.Id)).Step);

        await RepeatAsync(shop, run.Id, step, RepeatedRecords.All);
        await shop.OverAsync(flow, 2);

        Assert.Equal((gets, 2 * Orders), (shop.Count("GET"), shop.Count("POST")));
    }

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
        Assert.Equal("The records of this step were not kept. Run the whole flow.", refused.Why);
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

    [Fact]
    public async Task Another_organisation_repeats_nothing_and_reads_nothing()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var flow = await shop.AddFlowAsync();
        await shop.Database.StartAsync();
        await shop.AskAsync(flow);
        var run = Assert.Single(await shop.OverAsync(flow, 1));
        var step = Assert.Single(await CountsAsync(shop, run.Id)).Step;

        shop.Database.Organisation = await shop.Database.AddOrganisationAsync("Elsewhere");

        Assert.Empty(await CountsAsync(shop, run.Id));
        Assert.IsType<RepeatResult.NotFound>(await RepeatAsync(shop, run.Id, step, RepeatedRecords.All));
        Assert.Null(await shop.Database.With((KeptRecords kept) => kept.LastAsync(flow, step, CancellationToken.None)));
    }

    private static Task<IReadOnlyList<KeptCounts>> CountsAsync(SandboxShop shop, Guid run) =>
        shop.Database.With((KeptRecords kept) => kept.CountsAsync(run, CancellationToken.None));

    private static Task<List<Guid>> StepsAsync(SandboxShop shop, Guid flow) => shop.Database.With((ConnectorsDbContext db) =>
        db.FlowShapes.Where(shape => shape.FlowId == flow).OrderBy(shape => shape.Position).Select(shape => shape.Id).ToListAsync());

    private static Task<RepeatResult> RepeatAsync(SandboxShop shop, Guid run, Guid step, RepeatedRecords what) =>
        shop.Database.With((RunRepeats repeats) => repeats.FromAsync(run, step, what, TestDatabase.Dana, CancellationToken.None));
}
