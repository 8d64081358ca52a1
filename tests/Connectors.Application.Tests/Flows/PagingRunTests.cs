using System.Text;
using Connectors.Application.Flows;
using Connectors.Application.Installed;
using Connectors.Application.Instances;
using Connectors.Application.Marketplace;
using Connectors.Application.Runs;
using Connectors.Demo.Sandbox;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;

namespace Connectors.Application.Tests.Flows;

/// <summary>Runs that receive from third parties which page in ways of their own.</summary>
public sealed class PagingRunTests
{
    private const string Hundred = """{"type":"pageNumber","sizeParameter":"limit","size":100}""";

    /// <summary>What a third party may answer past the end, and what the run notes.</summary>
    public static TheoryData<string, Reason> PastTheEnd => new()
    {
        { "/refusing", new Reason.PastLastPage(404) },
        { "/lingering", new Reason.PageRepeated() },
    };

    public static TheoryData<string, Reason> NoNextPage => new()
    {
        { "$.[address", new Reason.NoNextPage(PaginationType.NextUrl, "$.[address") },
        { "$.records", new Reason.NoNextPage(PaginationType.NextUrl, "$.records") },
    };

    [Theory]
    [InlineData("""{"type":"token","tokenPath":"$.next","tokenParameter":"at"}""")]
    [InlineData("""{"type":"nextUrl","nextUrlPath":"$.address"}""")]
    [InlineData("""{"type":"linkHeader"}""")]
    public async Task A_last_page_that_names_itself_as_the_next_is_handed_on(string pagination)
    {
        var ran = await RunAsync("/circular", pagination);

        Assert.Equal((RunState.Done, 4), (ran.Run.State, ran.Run.Records));
        Assert.Equal(2, ran.Received.Count);
        Assert.Equal(["""{"id":1}""", """{"id":2}""", """{"id":3}""", """{"id":4}"""], ran.HandedOn);
    }

    [Fact]
    public async Task Pages_that_the_third_party_makes_smaller_than_was_asked_for_are_all_handed_on()
    {
        var ran = await RunAsync("/capped", Hundred);

        Assert.Equal((RunState.Done, 120, 120), (ran.Run.State, ran.Run.Records, ran.HandedOn.Distinct().Count()));
        Assert.Equal(3, ran.Received.Count);
    }

    [Theory]
    [MemberData(nameof(PastTheEnd))]
    public async Task What_a_third_party_answers_past_the_end_is_the_end_and_stands_in_the_run(string path, Reason note)
    {
        var ran = await RunAsync(path, Hundred);

        Assert.Equal((RunState.Done, (Reason?)null, 3), (ran.Run.State, ran.Run.Error, ran.Run.Records));
        Assert.Equal([null, note], ran.Received.Select(request => request.Error));
        Assert.Equal(3, ran.HandedOn.Count);
    }

    [Fact]
    public async Task A_fault_of_the_third_party_past_the_end_is_no_end()
    {
        var ran = await RunAsync("/faulty", Hundred);

        Assert.Equal((RunState.Failed, new Reason.Rejected(501)), (ran.Run.State, ran.Run.Error));
        Assert.Empty(ran.HandedOn);
    }

    [Fact]
    public async Task A_path_that_is_nested_without_an_end_fails_its_run_and_nothing_else()
    {
        var ran = await RunAsync("/capped", Hundred, records: "$" + string.Concat(Enumerable.Repeat("[?(@", 16_000)));

        Assert.Equal(RunState.Failed, ran.Run.State);
        Assert.StartsWith("$[?(@[?(@", Assert.IsType<Reason.InvalidPath>(ran.Run.Error).Path, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NoNextPage))]
    public async Task A_next_page_that_cannot_be_read_fails_the_run(string path, Reason why)
    {
        var ran = await RunAsync("/circular", $$"""{"type":"nextUrl","nextUrlPath":"{{path}}"}""");

        Assert.Equal((RunState.Failed, why), (ran.Run.State, ran.Run.Error));
        Assert.Empty(ran.HandedOn);
    }

    /// <summary>Runs a flow that receives from the sandbox, and sends on each record.</summary>
    private static async Task<Ran> RunAsync(string path, string pagination, string records = "$.records")
    {
        await using var sandbox = await SandboxServer.StartAsync(cancel: TestContext.Current.CancellationToken);
        await using var database = await TestDatabase.CreateAsync("Sqlite");
        var flow = await AddFlowAsync(database, Definition(sandbox.Address, path, pagination, records));
        await database.StartAsync();
        var id = (await database.With((FlowRuns runs) => runs.AskAsync(flow, TestDatabase.Dana, CancellationToken.None)))!.Value;
        for (var look = 0; look < 300; look++)
        {
            var run = await database.With((FlowRuns runs) => runs.FindAsync(id, CancellationToken.None));
            if (!run!.IsOver)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
                continue;
            }

            var shape = (await database.With((RunRequests requests) => requests.ShapesAsync(id, CancellationToken.None)))[0];
            return new Ran(
                run,
                await database.With((RunRequests requests) => requests.PageAsync(id, shape, 1, CancellationToken.None)),
                [.. sandbox.Log.Entries.Where(entry => entry.Method == "POST").Select(entry => entry.Body)]);
        }

        throw new TimeoutException($"The run of {path} did not end.");
    }

    private static async Task<FlowId> AddFlowAsync(TestDatabase database, ConnectorDefinition definition)
    {
        var (package, none) = ("acme-shop", new Dictionary<string, string>());
        Assert.IsType<PublishResult.Published>(await database.PublishAsync("1.0.0", definition, package));
        var connector = await database.With((Installer installer) =>
            installer.InstallAsync(PackageId.Parse(package), null, TestDatabase.Dana, CancellationToken.None));
        var instance = await database.With((ConnectorInstances instances) => instances.AddAsync(
            Assert.IsType<InstallResult.Installed>(connector).Id,
            new InstanceDraft("Production", "none", none, null),
            TestDatabase.Dana,
            CancellationToken.None));
        var flow = await database.With((ProcessFlows flows) =>
            flows.AddAsync(new FlowDraft("Receive", null, true), TestDatabase.Dana, CancellationToken.None));
        foreach (var endpoint in new[] { "list", "send" })
        {
            var shape = new ShapeDraft(Assert.IsType<InstanceResult.Saved>(instance).Id, endpoint, none);
            Assert.IsType<FlowResult.Saved>(await database.With((FlowShapes shapes) =>
                shapes.SaveAsync(flow, null, shape, TestDatabase.Dana, CancellationToken.None)));
        }

        return flow;
    }

    private static ConnectorDefinition Definition(Uri sandbox, string path, string pagination, string records)
    {
        var json = $$"""
            {"format":"connector/1","name":"Acme Shop","baseUrl":"http://{{sandbox.Authority}}/open",
             "authentication":[{"key":"none","type":"none"}],
             "endpoints":[{"key":"list","path":"{{path}}","records":"{{records}}","pagination":{{pagination}}},
                          {"key":"send","method":"POST","path":"/shop/v1/orders","body":"PAYLOAD"}]}
            """.Replace("PAYLOAD", "{{payload}}", StringComparison.Ordinal);
        return Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Parse(Encoding.UTF8.GetBytes(json))).Definition;
    }

    /// <param name="Run">How it ended.</param>
    /// <param name="Received">The requests of the shape that receives.</param>
    /// <param name="HandedOn">Each record that was sent on.</param>
    private sealed record Ran(RunLine Run, IReadOnlyList<RunRequest> Received, IReadOnlyList<string> HandedOn);
}
