using System.Diagnostics;
using System.Globalization;
using System.Text;
using Connectors.Application.Flows;
using Connectors.Application.Marketplace;
using Connectors.Application.Runs;
using Connectors.Benchmarks.Installed;
using Connectors.Benchmarks.Updating;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Flows;
using Connectors.Domain.Requests.Passing;
using Connectors.Drills;
using Microsoft.Data.Sqlite;

namespace Connectors.Benchmarks.Running;

/// <summary>What sending records cost.</summary>
/// <param name="Cpu">Milliseconds of the processors for a request.</param>
/// <param name="Time">Milliseconds for a request.</param>
/// <param name="Commands">Commands to the database for a request.</param>
/// <param name="Least">Milliseconds of the processors for the same request by a client and nothing else.</param>
internal sealed record SendCost(double Cpu, double Time, double Commands, double Least)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Cpu} {Time} {Commands} {Least}");

    public static SendCost Parse(string line) =>
        line.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray()
            is [var cpu, var time, var commands, var least]
            ? new SendCost(cpu, time, commands, least)
            : throw new FormatException($"{line} is no cost.");
}

/// <summary>Receives records in one request and sends each in one, by the use cases that a run has, on a SQLite file.</summary>
internal static class SendRound
{
    public const int Records = 1_000;
    private const int WarmUps = 16, Rounds = 7;

    /// <summary>Measures this build, and writes the median.</summary>
    /// <param name="thirdParty">Where the requests go.</param>
    public static int Run(string thirdParty)
    {
        var folder = Directory.CreateTempSubdirectory("connectors-bench-").FullName;
        try
        {
            Console.WriteLine(MeasureAsync(folder, new Uri(thirdParty)).GetAwaiter().GetResult());
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<SendCost> MeasureAsync(string folder, Uri address)
    {
        await using var app = new LocalUseCases(Path.Combine(folder, "runs.db"), default, ("Outbound:AllowedNetworks:0", "127.0.0.0/8"));
        await app.SetUpAsync("first@bench.example");
        var (send, costs, commands) = (await FlowAsync(app, address), new List<SendCost>(), 0d);
        // Counting costs something, so it is done where nothing is measured.
        using (var count = new CommandCount())
        {
            await send();
            commands = (double)count.Commands / Records;
        }

        for (var round = 1; round < WarmUps + Rounds; round++)
        {
            var cost = await CostAsync(send) with { Commands = commands, Least = await LeastAsync(address) };
            if (round >= WarmUps) costs.Add(cost);
            // The runtime optimises what is called often, in the pauses.
            await Task.Delay(TimeSpan.FromMilliseconds(300));
        }

        return costs.OrderBy(cost => cost.Cpu).ElementAt(Rounds / 2);
    }

    private static async Task<SendCost> CostAsync(Func<Task> send)
    {
        var (start, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await send();
        return new SendCost(
            (Environment.CpuUsage.TotalTime - worked).TotalMilliseconds / Records,
            Stopwatch.GetElapsedTime(start).TotalMilliseconds / Records,
            0,
            0);
    }

    // One request after the other, by a client that keeps its connection.
    private static async Task<double> LeastAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        var worked = Environment.CpuUsage.TotalTime;
        for (var at = 0; at < Records; at++)
        {
            using var body = new StringContent("""{"number":"A-000001","customer":"Customer 1","city":"Porto"}""");
            using var response = await client.PostAsync("/orders", body);
            await response.Content.ReadAsStringAsync();
        }

        return (Environment.CpuUsage.TotalTime - worked).TotalMilliseconds / Records;
    }

    private static async Task<Func<Task>> FlowAsync(LocalUseCases app, Uri address)
    {
        var package = PackageId.Parse("orders-on");
        await app.PublishAsync(new NewRelease(package, ReleaseVersion.Parse("1.0.0"), Definition(address), "New."));
        var instance = await FullOrganisations.AddInstanceAsync(app, await app.InstallAsync(package));
        var flow = await app.With((ProcessFlows flows) =>
            flows.AddAsync(new FlowDraft("Orders on", null, true), app.Manager, CancellationToken.None));
        foreach (var endpoint in new[] { "items.list", "orders.create" })
        {
            var step = new ShapeDraft(instance, endpoint, SendOrder.Stored(false).ToDictionary());
            await app.With((FlowShapes shapes) => shapes.SaveAsync(flow, null, step, app.Manager, CancellationToken.None));
        }

        return async () =>
        {
            await app.With((FlowRuns runs) => runs.AskAsync(flow, app.Manager, CancellationToken.None));
            var run = (await app.With((RunQueue queue) => queue.TakeNextAsync(CancellationToken.None)))!.Id;
            await app.With(async (FlowRunner runner) =>
            {
                await runner.RunAsync(run, await app.With((RunSettings settings) => Task.FromResult(settings)), CancellationToken.None);
                return true;
            });
            var line = await app.With((FlowRuns runs) => runs.FindAsync(run, CancellationToken.None));
            if (line is not { State: RunState.Done, Records: Records }) throw new InvalidOperationException($"The run is {line}.");
        };
    }

    private static ConnectorDefinition Definition(Uri address)
    {
        var json = $$$"""
            {"format":"connector/1","name":"Orders","baseUrl":"{{{address.GetLeftPart(UriPartial.Authority)}}}",
             "authentication":[{"key":"none","type":"none"}],
             "endpoints":[{"key":"items.list","path":"/items","query":[{"key":"count","value":"{{{Records}}}"}],"records":"$.items"},
                          {"key":"orders.create","method":"POST","path":"/orders","body":"{{payload}}"}]}
            """;
        return ConnectorDefinition.Parse(Encoding.UTF8.GetBytes(json)) is DefinitionResult.Accepted accepted
            ? accepted.Definition
            : throw new InvalidOperationException($"The definition was refused: {json}");
    }
}
