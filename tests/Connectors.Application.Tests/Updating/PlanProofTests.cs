using System.Text;
using System.Text.Json.Nodes;
using Connectors.Application.Flows;
using Connectors.Application.Instances;
using Connectors.Application.Runs;
using Connectors.Data;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests.Equivalence;
using Connectors.Domain.Tests.Generating;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Effects;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Updating;

/// <summary>
/// Random edits and random releases: the flows run before and after the update, and what a third party receives is compared byte for byte.
/// </summary>
public sealed class PlanProofTests
{
    private const int Plans = 100;

    private static readonly string[][] Flows = [["orders.list", "orders.match"], ["products.list", "stock.set"]];

    private static readonly RunSettings Settings = RunSettings.From(new ConfigurationBuilder().Build());

    [Fact]
    public async Task A_third_party_receives_the_same_bytes_exactly_where_the_plan_says_identical()
    {
        await using var server = RecordingServer.Start();
        await using var database = await CreateAsync("Sqlite");
        var proof = new Proof(database, server);

        for (var seed = 0; proof.Plans < Plans; seed++) await proof.TryAsync(seed);

        Assert.True(proof.Count(FlowFate.Identical) >= 25, $"Only {proof}.");
        Assert.True(proof.Count(FlowFate.Differs) >= 25, $"Only {proof}.");
        Assert.True(proof.Count(FlowFate.Breaks) >= 5, $"Only {proof}.");
    }

    private sealed class Proof(TestDatabase database, RecordingServer server)
    {
        private readonly Dictionary<FlowFate, int> _counts = [];

        public int Plans { get; private set; }

        public int Count(FlowFate fate) => _counts.GetValueOrDefault(fate);

        public override string ToString() => string.Join(", ", _counts.Select(pair => $"{pair.Value} {pair.Key}"));

        public async Task TryAsync(int seed)
        {
            var first = Read(Definition())!;
            if (Edited(seed * 2) is not { } mine || Edited((seed * 2) + 1) is not { } second) return;
            var id = await database.InstallAsync(first, second, seed % 4 == 0 || mine.Equals(first) ? null : mine, $"proof-{seed}");
            var flow = await AddFlowAsync(await AddInstanceAsync(id), Flows[seed / 2 % Flows.Length]);
            var plan = (await database.PlanAsync(id))!;
            var ways = plan.Options.Where(option => option.IsDecided && !option.Lead.LeavesExisting).ToList();
            if (ways.Count == 0) return;
            var option = ways[seed % ways.Count];

            var before = await RunAsync(flow);
            Assert.IsType<UpdateResult.Updated>(await database.UpdateAsync(plan, option.Key));
            Compare(Assert.Single(option.Flows), before, await RunAsync(flow), seed);
            Plans++;
        }

        private void Compare(FlowVerdict flow, Received before, Received after, int seed)
        {
            _counts[flow.Fate] = Count(flow.Fate) + 1;
            if (flow.IsBroken) return;
            Assert.True(before.Requests.Count > 0, $"{seed}: {flow.Name} sent nothing before: {before}");
            // What the last step finds in a response, no request shows.
            var differs = flow.Losses.Any() || flow.Steps.Any(step => step.Verdict is StepVerdict.Differs(var differences)
                && (step != flow.Steps[^1] || differences.Any(difference => difference.Place != RequestPlace.Records)));
            Assert.True(differs || flow.Fate is FlowFate.Identical or FlowFate.Differs);
            var isSame = before.Requests.SequenceEqual(after.Requests);
            Assert.True(isSame != differs, $"{seed}: {flow.Name} is {flow.Fate}.\n{before}\n→\n{after}");
        }

        private async Task<InstanceId> AddInstanceAsync(InstalledId id)
        {
            var draft = new InstanceDraft(
                "Production",
                "key",
                new Dictionary<string, string> { ["shop"] = "north & south", ["key"] = "s3cret/+=" },
                new RateLimit { Requests = 100_000 });
            return Assert.IsType<InstanceResult.Saved>(await database.With((ConnectorInstances instances) =>
                instances.AddAsync(id, draft, Dana, CancellationToken.None))).Id;
        }

        private async Task<FlowId> AddFlowAsync(InstanceId instance, IReadOnlyList<string> steps)
        {
            var flow = await database.With((ProcessFlows flows) =>
                flows.AddAsync(new FlowDraft(string.Join(" to ", steps), null, true), Dana, CancellationToken.None));
            foreach (var endpoint in steps)
                await database.With((FlowShapes shapes) => shapes.SaveAsync(
                    flow, null, new ShapeDraft(instance, endpoint, new Dictionary<string, string>()), Dana, CancellationToken.None));
            return flow;
        }

        private async Task<Received> RunAsync(FlowId flow)
        {
            var run = await database.With((FlowRuns runs) => runs.AskAsync(flow, Dana, CancellationToken.None));
            await database.With((ConnectorsDbContext db) => db.FlowRuns
                .Where(row => row.Id == run)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, RunState.Running)));
            await database.With(async (FlowRunner runner) =>
            {
                await runner.RunAsync(run!.Value, Settings, CancellationToken.None);
                return run;
            });
            var line = await database.With((FlowRuns runs) => runs.FindAsync(run!.Value, CancellationToken.None));
            return new Received(server.Take(), line!.Error);
        }

        private ConnectorDefinition? Edited(int seed)
        {
            var tree = new CloseEdits(seed).Apply(new Customisation(seed).Apply(Definition(), seed % 3), 1 - (seed % 2));
            return Read(tree);
        }

        // Other hosts of the edits are other addresses of the same server.
        private ConnectorDefinition? Read(JsonObject tree)
        {
            tree["baseUrl"] = ((string)tree["baseUrl"]!)
                .Replace("https://h0.example", $"http://127.0.0.4:{server.Port}", StringComparison.Ordinal)
                .Replace("https://h1.example", $"http://127.0.0.2:{server.Port}", StringComparison.Ordinal)
                .Replace("https://h2.example", $"http://127.0.0.3:{server.Port}", StringComparison.Ordinal);
            return (ConnectorDefinition.Parse(Encoding.UTF8.GetBytes(tree.ToJsonString())) as DefinitionResult.Accepted)?.Definition;
        }

        private JsonObject Definition() => CloseEdits.Prepare((JsonObject)JsonNode.Parse(Shop.Replace(
            "ADDRESS", $"127.0.0.1:{server.Port}", StringComparison.Ordinal))!);
    }

    /// <param name="Requests">What arrived during a run, as bytes.</param>
    /// <param name="Error">Why the run failed; null where it did not.</param>
    private sealed record Received(IReadOnlyList<string> Requests, Reason? Error)
    {
        public override string ToString() => $"{string.Join('\n', Requests)}\n{Error}";
    }

    private const string Shop = """
        { "format": "connector/1", "name": "Shop", "baseUrl": "http://ADDRESS/v1",
          "variables": [{ "key": "shop", "default": "main" }],
          "authentication": [{ "key": "key", "type": "apiKey", "in": "header", "parameter": "X-Key", "value": "{{key}}",
            "variables": [{ "key": "key", "secret": true, "required": true }] }],
          "endpoints": [
            { "key": "orders.list", "name": "Receive orders", "path": "/{{shop}}/orders", "records": "$.orders",
              "query": [{ "key": "status", "value": "{{status}}" }], "headers": [{ "key": "Accept", "value": "application/json" }],
              "variables": [{ "key": "status", "label": "Status", "default": "open" }],
              "pagination": { "type": "pageNumber", "parameter": "page", "size": 4 } },
            { "key": "orders.match", "name": "Match orders", "method": "POST", "direction": "receive", "path": "/match",
              "body": "{ \"orders\": {{payload}} }", "headers": [{ "key": "X-Shop", "value": "a" }] },
            { "key": "products.list", "name": "Receive products", "path": "/products", "records": "$.items",
              "headers": [{ "key": "Accept", "value": "application/json" }] },
            { "key": "stock.set", "name": "Send stock", "method": "PUT", "path": "/stock", "body": "[{{payload}}]",
              "query": [{ "key": "shop", "value": "{{shop}}" }] }
          ] }
        """;
}
