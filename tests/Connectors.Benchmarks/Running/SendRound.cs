using System.Diagnostics;
using System.Globalization;
using Connectors.Benchmarks.Updating;
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
        var flow = await OrderFlow.AddAsync(app, address, Records);
        var (send, costs, commands) = ((Func<Task>)flow.RunAsync, new List<SendCost>(), 0d);
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
}
