using Connectors.Application.Flows;
using Connectors.Application.Runs;
using Connectors.Data;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Tests.Flows;

/// <summary>Which run gets a place, without anything running.</summary>
public sealed class RunQueueTests
{
    private static readonly (string, string) TwoEach = ("Runs:AtOncePerOrganisation", "2");

    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Organisations_get_places_in_turns_and_none_more_than_its_share(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, TwoEach);
        var (first, second) = (database.Organisation, await database.AddOrganisationAsync("Second Ltd"));
        var ours = await AskAsync(database, first, 4);
        var theirs = await AskAsync(database, second, 2);

        var taken = new List<RunId?>();
        for (var turn = 0; turn < 6; turn++) taken.Add(await TakeAsync(database));

        Assert.Equal([ours[0], theirs[0], ours[1], theirs[1], null, null], taken);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Each_organisation_gets_its_turn_though_one_has_many_runs_and_places_become_free_one_by_one(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var owners = new Dictionary<RunId, OrganisationId>();
        await AskAllAsync(database.Organisation, 12);
        foreach (var name in new[] { "Second Ltd", "Third Ltd", "Fourth Ltd" })
            await AskAllAsync(await database.AddOrganisationAsync(name), 2);

        var turns = new List<OrganisationId>();
        while (await TakeAsync(database) is { } run)
        {
            turns.Add(owners[run]);
            await EndAsync(database, run);
        }

        Assert.Equal(owners.Count, turns.Count);
        Assert.Equal([4, 4], turns.Take(8).Chunk(4).Select(round => round.Distinct().Count()));

        async Task AskAllAsync(OrganisationId organisation, int count)
        {
            foreach (var run in await AskAsync(database, organisation, count)) owners.Add(run, organisation);
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Runs_that_wait_longer_do_not_hold_up_another_organisation(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, TwoEach);
        var (first, second) = (database.Organisation, await database.AddOrganisationAsync("Second Ltd"));
        var ours = await AskAsync(database, first, 3);
        await EndAsync(database, await TakeAsync(database));
        var theirs = await AskAsync(database, second, 1);

        var next = await TakeAsync(database);

        Assert.Equal(theirs[0], next);
        Assert.Equal(ours[1], await TakeAsync(database));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_place_that_becomes_free_goes_to_the_next_run(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, TwoEach);
        var runs = await AskAsync(database, database.Organisation, 3);
        var first = await TakeAsync(database);
        await TakeAsync(database);
        Assert.Null(await TakeAsync(database));

        await EndAsync(database, first);

        Assert.Equal(runs[2], await TakeAsync(database));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_flow_runs_once_at_a_time(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var flow = await AddFlowAsync(database, "Orders on");
        var runs = new[] { await AskAsync(database, flow), await AskAsync(database, flow) };

        Assert.Equal(runs[0], await TakeAsync(database));
        Assert.Null(await TakeAsync(database));
        await EndAsync(database, runs[0]);

        Assert.Equal(runs[1], await TakeAsync(database));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Many_copies_at_once_take_no_run_twice_and_no_place_too_many(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, TwoEach);
        var (first, second) = (database.Organisation, await database.AddOrganisationAsync("Second Ltd"));
        var asked = (await AskAsync(database, first, 8)).Concat(await AskAsync(database, second, 8)).ToList();

        var rounds = new List<RunId>();
        while (rounds.Count < asked.Count)
        {
            var taken = (await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => TakeAsync(database)))).OfType<RunId>().ToList();
            Assert.InRange(taken.Count, 1, 4);
            Assert.All([first, second], organisation => Assert.InRange(Running(database, organisation), 0, 2));
            foreach (var run in taken) await EndAsync(database, run);
            rounds.AddRange(taken);
        }

        Assert.Equal(asked.OrderBy(run => run.Value), rounds.OrderBy(run => run.Value));
    }

    private static int Running(TestDatabase database, OrganisationId organisation) => database.With(
        (ConnectorsDbContext db) => Task.FromResult(db.FlowRuns.Count(row => row.State == RunState.Running)), organisation).Result;

    private static async Task<RunId?> TakeAsync(TestDatabase database) =>
        (await database.With((RunQueue queue) => queue.TakeNextAsync(CancellationToken.None)))?.Id;

    private static Task<int> EndAsync(TestDatabase database, RunId? run) => database.With((ConnectorsDbContext db) => db.FlowRuns
        .AcrossOrganisations()
        .Where(row => row.Id == run)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, RunState.Done)));

    /// <summary>Asks for one run each of so many new flows.</summary>
    private static async Task<List<RunId>> AskAsync(TestDatabase database, OrganisationId organisation, int count)
    {
        database.Organisation = organisation;
        var runs = new List<RunId>();
        for (var number = 0; number < count; number++) runs.Add(await AskAsync(database, await AddFlowAsync(database, $"Flow {number}")));
        return runs;
    }

    private static async Task<RunId> AskAsync(TestDatabase database, FlowId flow) =>
        (await database.With((FlowRuns runs) => runs.AskAsync(flow, TestDatabase.Dana, CancellationToken.None)))!.Value;

    private static Task<FlowId> AddFlowAsync(TestDatabase database, string name) => database.With((ProcessFlows flows) =>
        flows.AddAsync(new FlowDraft(name, null, true), TestDatabase.Dana, CancellationToken.None));
}
