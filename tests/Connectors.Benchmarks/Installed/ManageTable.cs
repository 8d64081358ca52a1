using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Connectors.Benchmarks.Installed;

/// <summary>What the manage page costs in a large database and in a small one, and how many of it are served in a second.</summary>
internal static class ManageTable
{
    private const int Few = 10, Many = 10_000, Requests = 400, AtOnce = 4, Rounds = 5;
    private const string SameSize = "/same-size?rows=25";
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(4);
    private static readonly (string Name, string Address)[] Pages =
    [
        ("first page", "/connectors"),
        ("third page, by change", "/connectors?sort=changed&page=3"),
        ("updates", "/connectors?filter=updates"),
        ("modified, found by name", "/connectors?filter=modified&q=sample"),
    ];

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
        var (smallMembers, largeMembers) = (
            await ManyOrganisations.CreateAsync(small, Few),
            await ManyOrganisations.CreateAsync(large, many));
        await using var smallHost = new BenchHost(small);
        await using var largeHost = new BenchHost(large);
        smallHost.Start();
        largeHost.Start();
        var (here, there) = (await ClientsAsync(smallHost, smallMembers), await ClientsAsync(largeHost, largeMembers));
        var text = new StringBuilder("| page | median in the large ÷ median in the small |\n|---|---:|\n");
        foreach (var (name, address) in Pages)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {await RatioAsync(here, there, address):0.00} |");
        var (bytes, without) = (
            (await there[0].GetByteArrayAsync("/connectors")).Length,
            (await there[0].GetByteArrayAsync(SameSize)).Length);
        var share = await ShareAsync(there, "/connectors", SameSize);
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"\nLarge: {many * ManyOrganisations.ConnectorsEach:N0} connectors of {many:N0} organisations "
                + $"({new FileInfo(large).Length / 1_000_000:N0} MB). "
                + $"Small: {Few * ManyOrganisations.ConnectorsEach:N0} of {Few}. "
                + $"{ManyOrganisations.Flows} flows in each of {ManyOrganisations.Busy} organisations, or in all where there are fewer.");
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"Rate of requests, the list ({bytes / 1000} kB) ÷ a page without data ({without / 1000} kB): **{share:0.00}**.");
        return text.ToString();
    }

    private static async Task<IReadOnlyList<HttpClient>> ClientsAsync(BenchHost host, IReadOnlyList<string> members)
    {
        var clients = new List<HttpClient>();
        foreach (var member in members) clients.Add(await host.SignInAsync(member));
        foreach (var client in clients)
        {
            for (var warm = 0; warm < 20; warm++)
            {
                foreach (var (_, address) in Pages) await client.GetByteArrayAsync(address);
            }
        }

        return clients;
    }

    // One request here, one there, in turns: whatever else the machine does meets both.
    private static async Task<double> RatioAsync(IReadOnlyList<HttpClient> small, IReadOnlyList<HttpClient> large, string address)
    {
        var (here, there) = (new List<double>(), new List<double>());
        for (var request = 0; request < Requests; request++)
        {
            here.Add(await TimeAsync(small[request % small.Count], address));
            there.Add(await TimeAsync(large[request % large.Count], address));
        }

        return Median(there) / Median(here);
    }

    private static async Task<double> ShareAsync(IReadOnlyList<HttpClient> clients, string page, string floor)
    {
        var ratios = new List<double>();
        for (var round = 0; round < Rounds; round++) ratios.Add(await RateAsync(clients, page) / await RateAsync(clients, floor));
        return Median(ratios);
    }

    private static async Task<double> RateAsync(IReadOnlyList<HttpClient> clients, string address)
    {
        var (watch, count) = (Stopwatch.StartNew(), 0);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async worker =>
        {
            for (var request = worker; watch.Elapsed < Round; request++, Interlocked.Increment(ref count))
                await clients[request % clients.Count].GetByteArrayAsync(address);
        }));
        return count / watch.Elapsed.TotalSeconds;
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
}
