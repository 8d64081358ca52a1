using Connectors.Application.Flows;
using Connectors.Application.Runs;
using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;


namespace Connectors.Application.Tests.Flows;

/// <summary>What is seen of a run of very many requests.</summary>
public sealed class RunRequestsTests
{
    private const int Many = 2_130;

    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task What_failed_and_what_has_no_answer_is_seen_at_once_and_everything_is_counted(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var run = await AddRunAsync(database);

        var shapes = await database.With((RunRequests requests) => requests.ExcerptsAsync(run, CancellationToken.None));

        Assert.Equal(
            [new RunShape(1, "Receive orders", 3, 3_000_000_000, 0, 0, 1, 3), new RunShape(2, "Send order", Many, Many, 4, 2, 4, Many + 3)],
            shapes.Select(shape => shape.Shape));
        Assert.Equal([1, 2, 3], shapes[0].Latest.Select(request => request.Number));
        Assert.True(shapes[0].IsWhole);
        Assert.Equal(
            [(63, RequestOutcome.Failed), (Many + 3, RequestOutcome.Unanswered)],
            shapes[1].Problems.Select(request => (request.Number, request.Outcome)));
        Assert.Equal(Enumerable.Range(Many - 7, RunRequests.ExcerptSize), shapes[1].Latest.Select(request => request.Number));
        Assert.False(shapes[1].IsWhole);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task All_requests_of_a_shape_are_on_its_pages_each_once_in_order(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var run = await AddRunAsync(database);
        var shape = (await database.With((RunRequests requests) => requests.ShapesAsync(run, CancellationToken.None)))[1];

        var numbers = new List<int>();
        for (var page = 1; page <= 43; page++)
        {
            var found = await database.With((RunRequests requests) => requests.PageAsync(run, shape, page, CancellationToken.None));
            Assert.Equal(page == 43 ? Many % Paging.Size : Paging.Size, found.Count);
            numbers.AddRange(found.Select(request => request.Number));
        }

        Assert.Equal(Enumerable.Range(4, Many), numbers);
    }

    [Fact]
    public async Task Another_organisation_finds_none()
    {
        await using var database = await TestDatabase.CreateAsync("Sqlite");
        var run = await AddRunAsync(database);
        var other = await database.AddOrganisationAsync("Other Ltd");

        Assert.Empty(await database.With((RunRequests requests) => requests.ShapesAsync(run, CancellationToken.None), other));
        var shape = new RunShape(2, "", Many, 0, 0, 0, 1, Many);
        Assert.Empty(await database.With((RunRequests requests) => requests.PageAsync(run, shape, 1, CancellationToken.None), other));
    }

    /// <summary>A run with three requests of its first shape and very many of its second, of which two are not good.</summary>
    private static async Task<RunId> AddRunAsync(TestDatabase database)
    {
        var flow = await database.With((ProcessFlows flows) =>
            flows.AddAsync(new FlowDraft("Orders on", null, true), TestDatabase.Dana, CancellationToken.None));
        var run = (await database.With((FlowRuns runs) => runs.AskAsync(flow, TestDatabase.Dana, CancellationToken.None)))!.Value;
        return await database.With(async (ConnectorsDbContext db) =>
        {
            db.AddRange(Enumerable.Range(1, Many + 3).Select(number => Row(database.Organisation, run, number)));
            await db.SaveChangesAsync();
            return run;
        });
    }

    private static FlowRunRequestRow Row(OrganisationId organisation, RunId run, int number) => new()
    {
        Id = new RunRequestId(Guid.CreateVersion7()),
        OrganisationId = organisation,
        RunId = run,
        Number = number,
        Position = number <= 3 ? 1 : 2,
        Shape = number <= 3 ? "Receive orders" : "Send order",
        Method = number <= 3 ? "GET" : "POST",
        Url = "https://acme.example/orders",
        Headers = "",
        SentAt = DateTime.UtcNow,
        Status = number == Many + 3 ? null : number == 63 ? 422 : 200,
        Retries = number is > 3 and <= 7 ? 1 : 0,
        Records = number <= 3 ? 1_000_000_000 : 1,
        Error = number == 63 ? new Reason.Rejected(422) : null,
    };
}
