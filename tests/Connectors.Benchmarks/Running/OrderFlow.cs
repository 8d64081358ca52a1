using System.Text;
using Connectors.Application.Flows;
using Connectors.Application.Marketplace;
using Connectors.Application.Runs;
using Connectors.Benchmarks.Installed;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Requests.Passing;
using Connectors.Drills;

namespace Connectors.Benchmarks.Running;

/// <summary>A flow that receives records from the third party and sends each in one request, several at once.</summary>
/// <param name="app">Its use cases.</param>
/// <param name="flow">The flow.</param>
/// <param name="records">How many records it receives.</param>
internal sealed class OrderFlow(LocalUseCases app, FlowId flow, int records)
{
    /// <param name="app">Its use cases.</param>
    /// <param name="address">Where the third party is.</param>
    /// <param name="records">How many records the flow receives.</param>
    /// <param name="onPage">How many of them are on a page; null where all come in one response.</param>
    public static async Task<OrderFlow> AddAsync(LocalUseCases app, Uri address, int records, int? onPage = null)
    {
        var package = PackageId.Parse("orders-on");
        await app.PublishAsync(new NewRelease(package, ReleaseVersion.Parse("1.0.0"), Definition(address, records, onPage), "New."));
        var instance = await FullOrganisation.AddInstanceAsync(app, await app.InstallAsync(package));
        var flow = await app.With((ProcessFlows flows) =>
            flows.AddAsync(new FlowDraft("Orders on", null, true), app.Manager, CancellationToken.None));
        foreach (var endpoint in new[] { "items.list", "orders.create" })
        {
            var step = new ShapeDraft(instance, endpoint, SendOrder.Stored(false).ToDictionary());
            await app.With((FlowShapes shapes) => shapes.SaveAsync(flow, null, step, app.Manager, CancellationToken.None));
        }

        return new OrderFlow(app, flow, records);
    }

    /// <summary>Runs it to its end.</summary>
    /// <exception cref="InvalidOperationException">It did not receive all, or the third party accepted not all.</exception>
    public async Task RunAsync()
    {
        await app.With((FlowRuns runs) => runs.AskAsync(flow, app.Manager, CancellationToken.None));
        var run = (await app.With((RunQueue queue) => queue.TakeNextAsync(CancellationToken.None)))!.Id;
        await app.With(async (FlowRunner runner) =>
        {
            await runner.RunAsync(run, await app.With((RunSettings settings) => Task.FromResult(settings)), CancellationToken.None);
            return true;
        });
        var line = await app.With((FlowRuns runs) => runs.FindAsync(run, CancellationToken.None));
        if (line is not { State: RunState.Done } || line.Records != records) throw new InvalidOperationException($"The run is {line}.");
    }

    private static ConnectorDefinition Definition(Uri address, int records, int? onPage)
    {
        var (count, pagination) = onPage is { } size
            ? ($$"""{"key":"of","value":"{{records}}"}""",
                $$""","pagination":{"type":"pageNumber","sizeParameter":"count","size":{{size}}}""")
            : ($$"""{"key":"count","value":"{{records}}"}""", "");
        var json = $$$"""
            {"format":"connector/1","name":"Orders","baseUrl":"{{{address.GetLeftPart(UriPartial.Authority)}}}",
             "authentication":[{"key":"none","type":"none"}],
             "endpoints":[{"key":"items.list","path":"/items","query":[{{{count}}}],"records":"$.items"{{{pagination}}}},
                          {"key":"orders.create","method":"POST","path":"/orders","body":"{{payload}}"}]}
            """;
        return ConnectorDefinition.Parse(Encoding.UTF8.GetBytes(json)) is DefinitionResult.Accepted accepted
            ? accepted.Definition
            : throw new InvalidOperationException($"The definition was refused: {json}");
    }
}
