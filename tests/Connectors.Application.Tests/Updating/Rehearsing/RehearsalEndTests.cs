using Connectors.Application.Retention;
using Connectors.Application.Tests.Updating.Jobs;
using Connectors.Application.Updating.Rehearsing;
using Connectors.Data;
using Connectors.Demo.Sandbox;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;
using Connectors.Domain.Updating.Rehearsing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Updating.Rehearsing;

/// <summary>How rehearsals begin and end, and whose they are.</summary>
public sealed class RehearsalEndTests
{
    [Fact]
    public async Task A_rehearsal_that_is_stopped_ends_at_once_and_says_so()
    {
        await using var shop = await SlowAsync();
        var id = await shop.QueueAsync();
        var running = shop.Database.RunRehearsalAsync(id);
        while (shop.Count("GET") == 0) await Task.Delay(50, TestContext.Current.CancellationToken);

        Assert.True(await StopAsync(shop, id));
        await running.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        var found = await shop.Database.ReadRehearsalAsync(id);
        Assert.Equal((RehearsalState.Stopped, 1, 0), (found.Line.State, found.Line.Steps, found.Line.Done));
        Assert.NotNull(found.Line.EndedAt);
        Assert.Equal(RehearsalVerdict.Waiting, found.Orders().Verdict);
        Assert.False(await StopAsync(shop, id));
    }

    [Fact]
    public async Task A_rehearsal_that_is_stopped_before_it_began_requests_nothing()
    {
        await using var shop = await SlowAsync();
        var id = await shop.QueueAsync();

        Assert.True(await StopAsync(shop, id));
        await shop.Database.RunRehearsalAsync(id);

        Assert.Equal(RehearsalState.Stopped, (await shop.Database.ReadRehearsalAsync(id)).Line.State);
        Assert.Empty(shop.Server.Log.Entries);
    }

    [Fact]
    public async Task A_rehearsal_that_takes_too_long_is_ended_and_says_so()
    {
        await using var shop = await SlowAsync();
        var copy = WithLimits(shop, new RehearsalLimits { Longest = TimeSpan.FromSeconds(1) });

        var found = await shop.RehearseAsync(copy);

        Assert.Equal((RehearsalState.TimedOut, 0), (found.Line.State, found.Line.Done));
    }

    [Fact]
    public async Task A_third_party_that_does_not_answer_holds_up_no_other_step()
    {
        await using var shop = await SlowAsync();
        await shop.AddFlowOfAsync(await shop.AddInstanceAsync(), "products.list");
        var copy = WithLimits(shop, new RehearsalLimits { LongestStep = TimeSpan.FromSeconds(1) });

        var found = await shop.RehearseAsync(copy);

        var steps = found.Report!.Steps.Where(step => step.Refusal is null).ToList();
        Assert.Equal((RehearsalState.Done, 2), (found.Line.State, found.Line.Done));
        Assert.Single(steps, step => step.Now!.Fault is Reason.TimedOut);
        Assert.Single(steps, step => step.Now!.Fault is null);
    }

    [Fact]
    public async Task An_organisation_has_one_at_a_time_unless_the_other_died()
    {
        await using var shop = await SlowAsync();
        var first = await shop.QueueAsync();

        var second = await shop.Database.AskToRehearseAsync(shop.Connector);
        await AgeAsync(shop, TimeSpan.FromHours(1));

        Assert.Equal(first, Assert.IsType<RehearsalAsked.Busy>(second).Other);
        Assert.IsType<RehearsalAsked.Started>(await shop.Database.AskToRehearseAsync(shop.Connector));
        await shop.Database.RunRehearsalAsync(first);
        Assert.Equal(RehearsalState.Interrupted, (await shop.Database.ReadRehearsalAsync(first)).Line.State);
        Assert.Empty(shop.Server.Log.Entries);
    }

    [Fact]
    public async Task Another_organisation_has_no_such_rehearsal_and_its_own_turn()
    {
        await using var shop = await SlowAsync();
        var id = await shop.QueueAsync();
        var other = await shop.Database.AddOrganisationAsync("Other Ltd");

        Assert.Null(await shop.Database.With((RehearsalReader reader) => reader.FindAsync(id, CancellationToken.None), other));
        Assert.Empty(await shop.Database.With((RehearsalReader reader) => reader.ListAsync(1, CancellationToken.None), other));
        Assert.False(await shop.Database.With((RehearsalRecords records) => records.StopAsync(id, CancellationToken.None), other));
        Assert.IsType<RehearsalAsked.NotFound>(await shop.Database.AskToRehearseAsync(shop.Connector, other));
    }

    [Fact]
    public async Task A_rehearsal_says_when_it_was_of_another_plan()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        await shop.AddFlowAsync();
        await shop.OfferSecondVersionAsync();
        var before = await shop.RehearseAsync();

        await shop.AddFlowOfAsync(await shop.AddInstanceAsync("token", ("token", "other")), "orders.list");

        Assert.Empty(before.Changed);
        Assert.Equal([shop.Connector], (await shop.Database.ReadRehearsalAsync(before.Line.Id)).Changed);
    }

    [Fact]
    public async Task All_connectors_of_a_draft_are_rehearsed_together()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        await shop.AddFlowAsync();
        await shop.OfferSecondVersionAsync();
        var unused = await shop.Database.InstallAsync(JobSteps.First, JobSteps.Second);
        var job = await shop.Database.DraftAsync(shop.Connector, unused);

        var id = Assert.IsType<RehearsalAsked.Started>(await shop.Database.With((RehearsalStart start) =>
            start.JobAsync(job, Dana, CancellationToken.None))).Id;
        await shop.Database.RunRehearsalAsync(id);

        var found = await shop.Database.ReadRehearsalAsync(id);
        Assert.Equal((job, 2, 1, RehearsalState.Done), (found.Line.Job, found.Line.OfJob, found.Line.Connectors, found.Line.State));
        // No flow uses the other one.
        Assert.Equal(shop.Connector, Assert.Single(found.Report!.Connectors).Target.Connector);
    }

    [Fact]
    public async Task A_connector_without_flows_has_nothing_to_rehearse()
    {
        await using var database = await CreateAsync("Sqlite");
        var id = await database.InstallAsync(JobSteps.First, JobSteps.Second);

        Assert.IsType<RehearsalAsked.NothingToRehearse>(await database.AskToRehearseAsync(id));
        Assert.IsType<RehearsalAsked.NotFound>(await database.AskToRehearseAsync(new InstalledId(Guid.NewGuid())));
    }

    [Fact]
    public async Task Old_rehearsals_are_deleted_as_runs_are()
    {
        await using var shop = await SlowAsync();
        await shop.QueueAsync();
        await AgeAsync(shop, TimeSpan.FromDays(40));
        var kept = await shop.QueueAsync();

        await shop.Database.With(async (IEnumerable<IHostedService> started) =>
        {
            await started.OfType<Housekeeping>().Single().CleanAsync(CancellationToken.None);
            return true;
        });

        var left = await shop.Database.With((RehearsalReader reader) => reader.ListAsync(1, CancellationToken.None));
        Assert.Equal(kept, Assert.Single(left).Id);
    }

    // The first answer takes longer than any test.
    private static async Task<SandboxShop> SlowAsync()
    {
        var shop = await SandboxShop.CreateAsync("Sqlite");
        await shop.AddFlowAsync();
        await shop.OfferSecondVersionAsync();
        shop.Server.Faults.SlowFor = TimeSpan.FromSeconds(30);
        shop.Server.Faults.Order(SandboxFault.Slow);
        return shop;
    }

    private static IHost WithLimits(SandboxShop shop, RehearsalLimits limits) =>
        shop.Database.AddCopy(services => services.AddSingleton(limits));

    private static Task<bool> StopAsync(SandboxShop shop, RehearsalId id) =>
        shop.Database.With((RehearsalRecords records) => records.StopAsync(id, CancellationToken.None));

    private static Task<int> AgeAsync(SandboxShop shop, TimeSpan by)
    {
        var then = DateTime.UtcNow - by;
        return shop.Database.With((ConnectorsDbContext db) =>
            db.Rehearsals.ExecuteUpdateAsync(set => set.SetProperty(row => row.AskedAt, then)));
    }
}
