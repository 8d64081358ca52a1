using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Connectors.Benchmarks.Updating;
using Microsoft.Data.Sqlite;

namespace Connectors.Benchmarks.Installed;

/// <summary>What every page costs an organisation in a database of a million connectors, and in one of two hundred.</summary>
internal static partial class MillionTable
{
    private const int Few = 2, Many = 10_000, Rounds = 15, Requests = 4, Warm = 25;
    private static int _unknown = 1_000;

    public static string Measure(int many = Many)
    {
        var folder = Directory.CreateTempSubdirectory("connectors-bench-").FullName;
        try
        {
            return MeasureAsync(folder, many).GetAwaiter().GetResult();
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> MeasureAsync(string folder, int many)
    {
        var (small, large) = (Path.Combine(folder, "small.db"), Path.Combine(folder, "large.db"));
        var (here, there) = (
            (await ManyOrganisations.CreateAsync(small, Few))[0], (await ManyOrganisations.CreateAsync(large, many))[^1]);
        await using var smallHost = new BenchHost(small);
        await using var largeHost = new BenchHost(large);
        smallHost.Start();
        largeHost.Start();
        var pages = (Small: await PagesAsync(smallHost, here), Large: await PagesAsync(largeHost, there));
        var text = new StringBuilder("| page | small, ms of CPU | large ÷ small, CPU | large ÷ small, time | commands, small and large |\n")
            .AppendLine("|---|---:|---:|---:|---:|");
        foreach (var (one, other) in pages.Small.Zip(pages.Large)) text.AppendLine(Row(one, other));
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"\nLarge: {many * ManyOrganisations.ConnectorsEach:N0} connectors of {many:N0} organisations, "
                + $"{ManyOrganisations.Flows} flows and {ManyOrganisations.Flows * FullOrganisation.RunsOfFlow:N0} runs in each of "
                + $"{Math.Min(ManyOrganisations.Busy, many)} ({new FileInfo(large).Length / 1_000_000:N0} MB). Small: {Few} organisations.");
        return text.ToString();
    }

    // In turns: whatever else the machine does meets both.
    private static string Row((string Name, Func<int> Get) small, (string Name, Func<int> Get) large)
    {
        for (var warm = 0; warm < Warm; warm++) (_, _) = (small.Get(), large.Get());
        var commands = $"{CommandsOf(small.Get)} and {CommandsOf(large.Get)}";
        var rounds = Enumerable.Range(0, Rounds)
            .Select(_ => (Small: PageCost.Of(small.Get, Requests), Large: PageCost.Of(large.Get, Requests)))
            .ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {small.Name} | {PageCost.Median(rounds.Select(round => round.Small.Cpu)):0.0} "
                + $"| {PageCost.Median(rounds.Select(round => round.Large.Cpu / round.Small.Cpu)):0.00} "
                + $"| {PageCost.Median(rounds.Select(round => round.Large.Wall / round.Small.Wall)):0.00} | {commands} |");
    }

    private static int CommandsOf(Func<int> get)
    {
        using var count = new CommandCount();
        get();
        return count.Commands;
    }

    private static async Task<IReadOnlyList<(string Name, Func<int> Get)>> PagesAsync(BenchHost host, string member)
    {
        var client = await host.SignInAsync(member);
        var connector = ConnectorLink().Match(await client.GetStringAsync("/connectors?filter=updates&q=Sample+000")).Value;
        var flow = FlowLink().Match(await client.GetStringAsync("/flows")).Value;
        var lean = await host.ConnectAsync(member);
        return
        [
            ("list, known", () => lean.Get("/connectors")),
            // Past the end it is the last page: a question that was never asked.
            ("list, not known", () => lean.Get($"/connectors?page={_unknown++}")),
            ("list, search", () => lean.Get($"/connectors?q=sample+{_unknown++ % 100:00}")),
            ("overview", () => lean.Get("/")),
            ("a connector", () => lean.Get(connector)),
            ("its update dialog", () => lean.Get($"{connector}/update")),
            ("its history", () => lean.Get($"{connector}/history")),
            ("updates", () => lean.Get("/updates?lane=all")),
            ("flows", () => lean.Get("/flows")),
            ("flows, search", () => lean.Get("/flows?q=flow+01")),
            ("a flow", () => lean.Get(flow)),
            ("runs", () => lean.Get("/runs")),
            ("activity", () => lean.Get("/activity")),
            ("marketplace", () => lean.Get("/marketplace")),
            ("find", () => lean.Get("/find?q=sample+01")),
        ];
    }

    [GeneratedRegex("/connectors/[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex ConnectorLink();

    [GeneratedRegex("/flows/[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex FlowLink();
}
