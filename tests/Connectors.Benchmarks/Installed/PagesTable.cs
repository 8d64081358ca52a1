using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Connectors.Benchmarks.Installed;

/// <summary>What the pages of a busy organisation cost beside others, and alone.</summary>
internal static partial class PagesTable
{
    private const int Many = 100, Requests = 40, Warm = 5;

    public static string Measure()
    {
        var folder = Directory.CreateTempSubdirectory("connectors-bench-").FullName;
        try
        {
            return MeasureAsync(folder).GetAwaiter().GetResult();
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> MeasureAsync(string folder)
    {
        var (small, large) = (Path.Combine(folder, "small.db"), Path.Combine(folder, "large.db"));
        var (member, members) = ((await FullOrganisations.CreateAsync(small, 1))[0], await FullOrganisations.CreateAsync(large, Many));
        await using var smallHost = new BenchHost(small);
        await using var largeHost = new BenchHost(large);
        smallHost.Start();
        largeHost.Start();
        var (alone, beside) = (await smallHost.SignInAsync(member), await largeHost.SignInAsync(members[^1]));
        var text = new StringBuilder("| page | alone, ms | beside others, ms | ratio |\n|---|---:|---:|---:|\n");
        foreach (var (name, address) in await PagesAsync(alone))
        {
            var there = (await PagesAsync(beside)).Single(page => page.Name == name).Address;
            var (here, other) = await MediansAsync((alone, address), (beside, there));
            text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {here:0.0} | {other:0.0} | {other / here:0.00} |");
        }

        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"\nEach organisation: {FullOrganisations.Connectors} connectors, {FullOrganisations.Modified} of them modified, "
                + $"as many instances, {FullOrganisations.Flows} flows "
                + $"and {FullOrganisations.Flows * FullOrganisations.RunsOfFlow:N0} runs. "
                + $"Others: {Many - 1} organisations ({new FileInfo(large).Length / 1_000_000:N0} MB in all).");
        return text.ToString();
    }

    // The dialog and the settings are those of a modified connector that has an update.
    internal static async Task<IReadOnlyList<(string Name, string Address)>> PagesAsync(HttpClient client)
    {
        var list = await client.GetStringAsync("/connectors?filter=updates&q=Sample+000");
        var connector = Connector().Match(list).Value;
        return
        [
            ("list", "/connectors"),
            ("list, third page by change", "/connectors?sort=changed&page=3"),
            ("list, search", "/connectors?q=flow+01"),
            ("update dialog", $"{connector}/update"),
            ("a connector", connector),
            ("flows", "/flows"),
            ("flows, search", "/flows?q=flow+01"),
            ("runs", "/runs"),
            ("activity", "/activity"),
            ("marketplace", "/marketplace"),
        ];
    }

    // One request here, one there, in turns: whatever else the machine does meets both.
    private static async Task<(double Alone, double Beside)> MediansAsync(
        (HttpClient Client, string Address) alone, (HttpClient Client, string Address) beside)
    {
        var (here, there) = (new List<double>(), new List<double>());
        for (var request = -Warm; request < Requests; request++)
        {
            var (one, other) = (await TimeAsync(alone.Client, alone.Address), await TimeAsync(beside.Client, beside.Address));
            if (request < 0) continue;
            here.Add(one);
            there.Add(other);
        }

        return (Median(here), Median(there));
    }

    private static async Task<double> TimeAsync(HttpClient client, string address)
    {
        var start = Stopwatch.GetTimestamp();
        await client.GetByteArrayAsync(address);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    [GeneratedRegex("/connectors/[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Connector();
}
