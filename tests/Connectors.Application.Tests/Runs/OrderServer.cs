using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Connectors.Application.Flows;
using Connectors.Application.Installed;
using Connectors.Application.Instances;
using Connectors.Application.Marketplace;
using Connectors.Application.Runs;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Connectors.Application.Tests.Runs;

/// <summary>A third party that has many orders, a hundred on each page, and keeps the numbers of those that are sent to it.</summary>
internal sealed class OrderServer : IAsyncDisposable
{
    public const int OnPage = 100;
    private readonly WebApplication _app;

    private OrderServer(WebApplication app, int orders)
    {
        _app = app;
        app.MapGet("/orders", (int page) => Results.Text(Page(page, orders), "application/json"));
        app.MapPost("/orders", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body);
            var order = System.Text.Json.JsonDocument.Parse(await reader.ReadToEndAsync()).RootElement;
            Received.Enqueue(order.GetProperty("number").GetInt32());
            WhenReceived?.Invoke();
            return Answers(Received.Count) is { } status ? Results.StatusCode(status) : Results.Text("""{"id":1}""", "application/json");
        });
        app.MapPost("/lists", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body);
            Lists.Enqueue(await reader.ReadToEndAsync());
            return Results.Text("[]", "application/json");
        });
    }

    /// <summary>The numbers of the orders that came, in the order in which they came.</summary>
    public ConcurrentQueue<int> Received { get; } = [];

    /// <summary>The lists of orders that came.</summary>
    public ConcurrentQueue<string> Lists { get; } = [];

    /// <summary>What happens when an order comes.</summary>
    public Action? WhenReceived { get; set; }

    /// <summary>The status of the answer to an order by its place, from 1; null where it is accepted.</summary>
    public Func<int, int?> Answers { get; set; } = _ => null;

    public static async Task<OrderServer> StartAsync(int orders)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new OrderServer(builder.Build(), orders);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>A flow that receives all orders, and calls a further endpoint with them.</summary>
    /// <param name="database">Its database.</param>
    /// <param name="endpoint">The endpoint: <c>send</c> or <c>list</c>.</param>
    /// <param name="values">The values of the step.</param>
    public async Task<FlowId> AddFlowAsync(
        TestDatabase database, string endpoint = "send", IReadOnlyDictionary<string, string>? values = null)
    {
        var none = new Dictionary<string, string>();
        Assert.IsType<PublishResult.Published>(await database.PublishAsync("1.0.0", Definition(), "orders"));
        var connector = Assert.IsType<InstallResult.Installed>(await database.With((Installer installer) =>
            installer.InstallAsync(PackageId.Parse("orders"), null, TestDatabase.Dana, CancellationToken.None)));
        var instance = Assert.IsType<InstanceResult.Saved>(await database.With((ConnectorInstances instances) => instances.AddAsync(
            connector.Id, new InstanceDraft("Production", "none", none, null), TestDatabase.Dana, CancellationToken.None)));
        var flow = await database.With((ProcessFlows flows) =>
            flows.AddAsync(new FlowDraft("Orders on", null, true), TestDatabase.Dana, CancellationToken.None));
        foreach (var step in new[] { ("receive", none), (endpoint, values ?? none) })
            Assert.IsType<FlowResult.Saved>(await database.With((FlowShapes shapes) => shapes.SaveAsync(
                flow, null, new ShapeDraft(instance.Id, step.Item1, step.Item2), TestDatabase.Dana, CancellationToken.None)));
        return flow;
    }

    /// <summary>Runs a flow to its end.</summary>
    public static async Task<RunLine> RunAsync(TestDatabase database, FlowId flow)
    {
        await database.With((FlowRuns runs) => runs.AskAsync(flow, TestDatabase.Dana, CancellationToken.None));
        var taken = (await database.With((RunQueue queue) => queue.TakeNextAsync(CancellationToken.None)))!;
        var settings = await database.With((RunSettings settings) => Task.FromResult(settings));
        await database.With(async (FlowRunner runner) =>
        {
            await runner.RunAsync(taken.Id, settings, CancellationToken.None);
            return true;
        });
        return (await database.With((FlowRuns runs) => runs.FindAsync(taken.Id, CancellationToken.None)))!;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Page(int page, int all)
    {
        var numbers = Enumerable.Range(1, all).Skip((page - 1) * OnPage).Take(OnPage);
        return $$"""{"orders":[{{string.Join(',', numbers.Select(Order))}}]}""";
    }

    private static string Order(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"number":{{number}},"customer":"Customer {{number}}","kind":"{{(number % 100 == 0 ? "large" : "small")}}"}""");

    private ConnectorDefinition Definition()
    {
        var json = $$$"""
            {"format":"connector/1","name":"Orders","baseUrl":"{{{_app.Urls.First()}}}","authentication":[{"key":"none","type":"none"}],
             "endpoints":[
               {"key":"receive","path":"/orders","records":"$.orders","pagination":{"type":"pageNumber","size":{{{OnPage}}}}},
               {"key":"send","method":"POST","path":"/orders","body":"{{payload}}"},
               {"key":"list","method":"POST","path":"/lists","direction":"receive","body":"{{payload}}","records":"$"}]}
            """;
        return Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Parse(Encoding.UTF8.GetBytes(json))).Definition;
    }
}
