using Connectors.Application.Flows;
using Connectors.Application.Runs;
using Connectors.Application.Runs.Content;
using Connectors.Data;
using Connectors.Demo.Sandbox;
using Connectors.Domain.Flows;
using Connectors.Domain.Flows.Running;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;
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
        var (position, why) = Assert.IsType<Reason.AtStep>(run.Error);
        Assert.Equal((2, 2, 23), why is Reason.RecordsRejected rejected ? (position, rejected.Failed, rejected.All) : default);
        Assert.Equal(Orders, shop.Count("POST"));
        var counts = Assert.Single(await CountsAsync(shop, run.Id));
        Assert.Equal((2, 2, Orders - 2), (counts.Position, counts.Of(RecordState.Failed), counts.Of(RecordState.Sent)));

        var again = await RepeatAsync(shop, run.Id, counts.Step, RepeatedRecords.NotSent);
        Assert.IsType<RepeatResult.Asked>(again);
        var gets = shop.Count("GET");
        var second = (await shop.OverAsync(flow, 2))[0];

        Assert.Equal((RunState.Done, run.Id, 2), (second.State, second.Repeats, second.Records));
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

        var refused = Assert.IsType<RepeatResult.Refused>(await RepeatAsync(shop, run.Id, counts.Step, RepeatedRecords.NotSent));
        Assert.Equal((RepeatRefusal.OnlyUnsure, 1), (refused.Why, refused.Unsure));
        Assert.IsType<RepeatResult.Asked>(await RepeatAsync(shop, run.Id, counts.Step, RepeatedRecords.NotSurelySent));
        await shop.OverAsync(flow, 2);

        Assert.Equal(Orders + 1, shop.Count("POST"));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Two_clicks_send_what_was_rejected_once(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var flow = await shop.AddFlowAsync();
        shop.Server.Faults.Order(SandboxFault.Rejected, 2);
        await shop.Database.StartAsync();
        await shop.AskAsync(flow);
        var run = Assert.Single(await shop.OverAsync(flow, 1));
        var step = Assert.Single(await CountsAsync(shop, run.Id)).Step;

        var clicks = await Task.WhenAll(
            RepeatAsync(shop, run.Id, step, RepeatedRecords.NotSent), RepeatAsync(shop, run.Id, step, RepeatedRecords.NotSent));
        await shop.OverAsync(flow, 2);

        Assert.Single(clicks.OfType<RepeatResult.Asked>());
        Assert.Equal(RepeatRefusal.NothingLeft, Assert.Single(clicks.OfType<RepeatResult.Refused>()).Why);
        Assert.Equal(Orders + 2, shop.Count("POST"));
        Assert.Equal(2, Assert.Single(await CountsAsync(shop, run.Id)).Of(RecordState.Repeated));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_repeat_that_is_cancelled_while_it_waits_keeps_its_records(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var flow = await shop.AddFlowAsync();
        shop.Server.Faults.Order(SandboxFault.Rejected, 2);
        await shop.Database.StartAsync();
        await shop.AskAsync(flow);
        var run = Assert.Single(await shop.OverAsync(flow, 1));
        var step = Assert.Single(await CountsAsync(shop, run.Id)).Step;
        shop.Server.Faults.Order(SandboxFault.Slow, 2);

        var first = Assert.IsType<RepeatResult.Asked>(await RepeatAsync(shop, run.Id, step, RepeatedRecords.NotSent));
        await shop.Database.With((FlowRuns runs) => runs.CancelAsync(first.Run, CancellationToken.None));
        await shop.OverAsync(flow, 2);

        var counts = Assert.Single(await CountsAsync(shop, first.Run));
        Assert.Equal(2, counts.All);
        Assert.IsType<RepeatResult.Asked>(await RepeatAsync(shop, first.Run, step, RepeatedRecords.NotSurelySent));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task What_a_step_passed_on_before_it_stopped_waits_at_the_next_one(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var instance = await shop.AddInstanceAsync();
        var flow = await shop.AddFlowAsync(by: instance);
        var third = new ShapeDraft(instance, "orders.create", new Dictionary<string, string>());
        await shop.Database.With((FlowShapes shapes) => shapes.SaveAsync(flow, null, third, TestDatabase.Dana, CancellationToken.None));
        // Three requests receive, five send, and the sixth gets an error.
        shop.Server.Faults.SlowFor = TimeSpan.Zero;
        shop.Server.Faults.Order(SandboxFault.Slow, 3 + 5);
        shop.Server.Faults.Order(SandboxFault.ServerError);
        await shop.Database.StartAsync();
        await shop.AskAsync(flow);
        var run = Assert.Single(await shop.OverAsync(flow, 1));

        var counts = await CountsAsync(shop, run.Id);
        await RepeatAsync(shop, run.Id, counts[1].Step, RepeatedRecords.NotSent);
        await shop.OverAsync(flow, 2);

        Assert.Equal(RunState.Failed, run.State);
        Assert.Equal((5, 23, true), run.Error is Reason.SentBefore sent ? (sent.Sent, sent.All, sent.IsKept) : default);
        Assert.Equal(
            (5, 1, Orders - 6), (counts[0].Of(RecordState.Sent), counts[0].Of(RecordState.Sending), counts[0].Of(RecordState.Waiting)));
        Assert.Equal((3, 5), (counts[1].Position, counts[1].Of(RecordState.Waiting)));
        Assert.Equal(6 + 5, shop.Count("POST"));
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
        Assert.Null(await shop.Database.With((KeptRecords kept) => kept.LastAsync(flow, step, step, CancellationToken.None)));
    }

    internal static Task<IReadOnlyList<KeptCounts>> CountsAsync(SandboxShop shop, RunId run) =>
        shop.Database.With((KeptRecords kept) => kept.CountsAsync(run, CancellationToken.None));

    internal static Task<List<StepId>> StepsAsync(SandboxShop shop, FlowId flow) => shop.Database.With((ConnectorsDbContext db) =>
        db.FlowShapes.Where(shape => shape.FlowId == flow).OrderBy(shape => shape.Position).Select(shape => shape.Id).ToListAsync());

    internal static Task<RepeatResult> RepeatAsync(SandboxShop shop, RunId run, StepId step, RepeatedRecords what) =>
        shop.Database.With((RunRepeats repeats) => repeats.FromAsync(run, step, what, TestDatabase.Dana, CancellationToken.None));
}
