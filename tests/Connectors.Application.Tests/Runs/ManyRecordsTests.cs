using System.Text.Json;
using Connectors.Application.Runs.Content;
using Connectors.Application.Runs.Passing;
using Connectors.Domain.Flows;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests.Passing;

namespace Connectors.Application.Tests.Runs;

/// <summary>Runs of more records than are held in memory.</summary>
public sealed class ManyRecordsTests : IDisposable
{
    private const int Many = 20_000, Rare = 100, MoreThanInMemory = 1_500;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("connectors-spool-");
    private readonly List<int> _filesMeanwhile = [];

    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Twenty_thousand_records_pass_two_steps_in_their_order(string provider)
    {
        await using var server = await OrderServer.StartAsync(Many);
        await using var database = await CreateAsync(provider, server);
        var large = new Conditions([new Condition("{{ kind }}", Comparison.Is, "large")]);
        var flow = await server.AddFlowAsync(database, values: large.Stored.ToDictionary());

        var run = await OrderServer.RunAsync(database, flow);

        Assert.Equal((RunState.Done, null, Many), (run.State, run.Error, run.Records));
        Assert.Equal(Enumerable.Range(1, Many).Where(number => number % Rare == 0), server.Received);
        var pass = Assert.Single(await database.With((RunPasses passes) => passes.OfAsync(run.Id, CancellationToken.None)));
        Assert.Equal(new LeftOut(Many, Many - (Many / Rare), 0), pass.LeftOut);
        // What was received; the conditions took few of it, which are in memory.
        Assert.Equal([1], _filesMeanwhile.Distinct());
        AssertIsEmpty();
    }

    [Fact]
    public async Task Conditions_that_take_many_records_hand_them_on_by_a_file_too()
    {
        await using var server = await OrderServer.StartAsync(MoreThanInMemory);
        await using var database = await CreateAsync("Sqlite", server);
        var all = new Conditions([new Condition("{{ customer }}", Comparison.Contains, "Customer")]);
        var flow = await server.AddFlowAsync(database, values: all.Stored.ToDictionary());

        await OrderServer.RunAsync(database, flow);

        Assert.Equal(Enumerable.Range(1, MoreThanInMemory), server.Received);
        // What was received, what the conditions took of it, and, once it is more than is in memory, what came back.
        Assert.Equal([2, 3], _filesMeanwhile.Distinct());
        AssertIsEmpty();
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_run_that_fails_leaves_no_file_and_says_what_was_sent(string provider)
    {
        await using var server = await OrderServer.StartAsync(MoreThanInMemory);
        await using var database = await CreateAsync(provider, server);
        var flow = await server.AddFlowAsync(database);
        server.Answers = place => place == 6 ? 401 : null;

        var run = await OrderServer.RunAsync(database, flow);

        Assert.Equal(RunState.Failed, run.State);
        Assert.Equal(5, Assert.IsType<Reason.SentBefore>(run.Error).Sent);
        Assert.Equal(Enumerable.Range(1, 6), server.Received);
        Assert.Equal([1], _filesMeanwhile.Distinct());
        AssertIsEmpty();
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Records_in_a_file_are_kept_to_be_sent_again_as_those_in_memory(string provider)
    {
        await using var server = await OrderServer.StartAsync(MoreThanInMemory);
        await using var database = await CreateAsync(provider, server);
        var flow = await server.AddFlowAsync(database);

        var run = await OrderServer.RunAsync(database, flow);

        var kept = Assert.Single(await database.With((KeptRecords records) => records.CountsAsync(run.Id, CancellationToken.None)));
        Assert.Equal(MoreThanInMemory, kept.All);
        var page = await database.With((KeptRecords records) =>
            records.PageAsync(run.Id, kept.Position, null, (1, kept.All), CancellationToken.None));
        Assert.Equal(1, JsonDocument.Parse(page[0].Text!).RootElement.GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task A_step_that_receives_with_all_records_as_a_list_gets_them_from_the_file()
    {
        await using var server = await OrderServer.StartAsync(MoreThanInMemory);
        await using var database = await CreateAsync("Sqlite", server);
        var flow = await server.AddFlowAsync(database, "list");

        var run = await OrderServer.RunAsync(database, flow);

        Assert.Equal((RunState.Done, null), (run.State, run.Error));
        var list = JsonDocument.Parse(Assert.Single(server.Lists)).RootElement;
        Assert.Equal(
            Enumerable.Range(1, MoreThanInMemory), list.EnumerateArray().Select(order => order.GetProperty("number").GetInt32()));
        AssertIsEmpty();
    }

    [Fact]
    public async Task Records_beyond_the_limit_fail_the_run_before_anything_is_sent()
    {
        await using var server = await OrderServer.StartAsync(Many);
        await using var database = await CreateAsync("Sqlite", server, ("Runs:MostMillionCharacters", "1"));
        var flow = await server.AddFlowAsync(database);

        var run = await OrderServer.RunAsync(database, flow);

        Assert.Equal((RunState.Failed, new Reason.TooMuchText(1_000_000)), (run.State, run.Error));
        Assert.Empty(server.Received);
        AssertIsEmpty();
    }

    [Fact]
    public async Task Without_room_for_the_file_the_run_fails_before_anything_is_sent()
    {
        await using var server = await OrderServer.StartAsync(MoreThanInMemory);
        await using var database = await CreateAsync("Sqlite", server);
        var flow = await server.AddFlowAsync(database);
        _folder.Delete();
        await File.WriteAllTextAsync(_folder.FullName, "", TestContext.Current.CancellationToken);

        var run = await OrderServer.RunAsync(database, flow);

        File.Delete(_folder.FullName);
        Assert.Equal((RunState.Failed, new Reason.NoRoomForRecords()), (run.State, run.Error));
        Assert.Empty(server.Received);
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder.FullName)) _folder.Delete(recursive: true);
    }

    private Task<TestDatabase> CreateAsync(string provider, OrderServer server, params (string, string)[] settings)
    {
        server.WhenReceived = () => _filesMeanwhile.Add(_folder.GetFiles().Length);
        return TestDatabase.CreateAsync(provider, [("Runs:SpoolFolder", _folder.FullName), .. settings]);
    }

    private void AssertIsEmpty() => Assert.Empty(_folder.GetFiles());
}
