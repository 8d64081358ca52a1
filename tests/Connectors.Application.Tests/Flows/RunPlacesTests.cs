using Connectors.Application.Flows;
using Connectors.Application.Runs;
using Connectors.Demo.Sandbox;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;


namespace Connectors.Application.Tests.Flows;

/// <summary>Runs of several organisations against a third party that does not answer.</summary>
public sealed class RunPlacesTests
{
    private static readonly TimeSpan Never = TimeSpan.FromMinutes(10);

    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task An_organisation_whose_runs_hang_leaves_places_to_another(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(
            provider, null, ("Runs:AtOnce", "3"), ("Runs:AtOncePerOrganisation", "2"));
        var organisation = shop.Database.Organisation;
        var instance = await shop.AddInstanceAsync();
        var flows = new List<FlowId>();
        for (var number = 0; number < 4; number++) flows.Add(await shop.AddFlowAsync(by: instance));
        (shop.Server.Faults.SlowFor, var hang) = (Never, SandboxFault.Slow);
        shop.Server.Faults.Order(hang, 2);
        await shop.Database.StartAsync();
        foreach (var flow in flows) await shop.AskAsync(flow);
        await UntilAsync(() => shop.Count("GET") == 2);

        var other = await shop.MoveToAsync("Second Ltd");
        var theirs = await other.AddFlowAsync();
        await other.AskAsync(theirs);
        Assert.Equal(RunState.Done, Assert.Single(await other.OverAsync(theirs, 1)).State);

        shop.Database.Organisation = organisation;
        var runs = await shop.Database.With((FlowRuns all) => all.ListAsync(null, RunFilter.UnderWay, 1, CancellationToken.None));
        Assert.Equal((2, 2), (runs.Count(run => run.State == RunState.Running), runs.Count(run => run.State == RunState.Queued)));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_run_that_takes_too_long_fails_and_says_what_the_limit_is(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider, null, ("Runs:Longest", "00:00:01"));
        var flow = await shop.AddFlowAsync();
        shop.Server.Faults.SlowFor = Never;
        shop.Server.Faults.Order(SandboxFault.Slow);
        await shop.Database.StartAsync();

        await shop.AskAsync(flow);
        var run = Assert.Single(await shop.OverAsync(flow, 1));

        Assert.Equal((RunState.Failed, new Reason.TookTooLong(TimeSpan.FromSeconds(1))), (run.State, run.Error));
    }

    private static async Task UntilAsync(Func<bool> happened)
    {
        for (var look = 0; !happened(); look++)
        {
            Assert.InRange(look, 0, 600);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
