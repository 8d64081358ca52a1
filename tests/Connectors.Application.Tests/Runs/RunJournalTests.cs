using Connectors.Application.Flows;
using Connectors.Application.Runs;
using Connectors.Application.Runs.Journal;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Application.Tests.Runs;

/// <summary>What is in the database before a request is sent, and after it was answered.</summary>
public sealed class RunJournalTests
{
    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_request_is_committed_before_it_is_sent_and_its_outcome_soon_after_it_is_known(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (journal, run) = await BeginAsync(database);
        await using var end = journal;
        var row = Row(journal, run, 1);

        await journal.WriteAsync(group => group.Sending(row), CancellationToken.None);
        Assert.Equal([(1, null)], await StatusesAsync(database, run.Id));

        row.Status = 201;
        journal.Say(group => group.Answered(row));
        for (var look = 0; look < 100 && (await StatusesAsync(database, run.Id))[0].Status is null; look++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal([(1, 201)], await StatusesAsync(database, run.Id));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Requests_that_are_sent_at_once_share_a_commit(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (journal, run) = await BeginAsync(database);
        await using var end = journal;
        journal.AtOnce = 4;
        var first = Row(journal, run, 1);
        await journal.WriteAsync(group => group.Sending(first), CancellationToken.None);
        var groups = new HashSet<JournalGroup>();

        await Task.WhenAll(Enumerable.Range(2, 4).Select(number => journal.WriteAsync(
            group =>
            {
                groups.Add(group);
                group.Sending(Row(journal, run, number));
            },
            CancellationToken.None)));

        Assert.Single(groups);
        Assert.Equal([1, 2, 3, 4, 5], (await StatusesAsync(database, run.Id)).Select(request => request.Number));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Where_a_request_cannot_be_written_it_is_not_sent_and_outcomes_are_kept(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (journal, run) = await BeginAsync(database);
        await using var end = journal;
        var row = Row(journal, run, 1);
        await journal.WriteAsync(group => group.Sending(row), CancellationToken.None);
        var same = Row(journal, run, 2);
        same.Id = row.Id;

        row.Status = 201;
        await Assert.ThrowsAnyAsync<Exception>(() => journal.WriteAsync(
            group =>
            {
                group.Answered(row);
                group.Sending(same);
            },
            CancellationToken.None));
        await journal.FlushAsync();

        Assert.Equal([(1, 201)], await StatusesAsync(database, run.Id));
    }

    private static async Task<(RunJournal Journal, FlowRunRow Run)> BeginAsync(TestDatabase database)
    {
        var flow = await database.With((ProcessFlows flows) =>
            flows.AddAsync(new FlowDraft("Orders on", null, true), TestDatabase.Dana, CancellationToken.None));
        var id = await database.With((FlowRuns runs) => runs.AskAsync(flow, TestDatabase.Dana, CancellationToken.None));
        var run = await database.With((ConnectorsDbContext db) => db.FlowRuns.AsNoTracking().SingleAsync(row => row.Id == id));
        var scopes = await database.With((IServiceProvider services) =>
            Task.FromResult(services.GetRequiredService<IServiceScopeFactory>()));
        return (new RunJournal(scopes, run), run);
    }

    private static FlowRunRequestRow Row(RunJournal journal, FlowRunRow run, int number) => new()
    {
        Id = journal.NewId<RunRequestId>(),
        OrganisationId = run.OrganisationId,
        RunId = run.Id,
        Number = number,
        Position = 2,
        Shape = "Create order",
        Method = "POST",
        Url = "https://shop.example/orders",
        Headers = "",
    };

    private static Task<List<(int Number, int? Status)>> StatusesAsync(TestDatabase database, RunId run) =>
        database.With(async (ConnectorsDbContext db) => (await db.FlowRunRequests
            .Where(row => row.RunId == run)
            .OrderBy(row => row.Number)
            .Select(row => new { row.Number, row.Status })
            .ToListAsync())
            .ConvertAll(row => (row.Number, row.Status)));
}
