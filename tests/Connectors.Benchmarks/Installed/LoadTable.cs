using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Connectors.Benchmarks.Installed;

/// <summary>How many requests a second the list takes from sixteen connections, beside a page without data, in one run.</summary>
/// <remarks>The connections are of this process and do next to nothing themselves (<see cref="LeanClient"/>).</remarks>
internal static class LoadTable
{
    private const int Connections = 16, Rounds = 7, WarmUps = 150;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);

    public static string Measure()
    {
        var folder = Directory.CreateTempSubdirectory("connectors-bench-").FullName;
        try
        {
            return MeasureAsync(Path.Combine(folder, "one.db")).GetAwaiter().GetResult();
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> MeasureAsync(string file)
    {
        var member = await FullOrganisation.CreateAsync(file);
        await using var host = new BenchHost(file);
        host.Start();
        var (bare, address) = await BareHost.StartAsync();
        await using var _ = bare;
        var (ours, least) = (new List<LeanClient>(), new List<LeanClient>());
        for (var connection = 0; connection < Connections; connection++)
        {
            ours.Add(await host.ConnectAsync(member));
            least.Add(await LeanClient.ConnectAsync(address, ""));
        }

        var without = ListTable.SameSizeAs(ours[0], "/connectors");
        (string Name, List<LeanClient> Clients, string Address)[] pages =
        [
            ("list", ours, "/connectors"), ("page without data", ours, without), ("least application", least, without),
        ];
        foreach (var page in pages) RateOf(page.Clients, page.Address, count => count < WarmUps);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => pages.Select(page => Rate(page.Clients, page.Address)).ToList()).ToList();
        ours.ForEach(client => client.Dispose());
        least.ForEach(client => client.Dispose());
        return Table([.. pages.Select(page => page.Name)], rounds);
    }

    private static double Rate(List<LeanClient> clients, string address)
    {
        var watch = Stopwatch.StartNew();
        return RateOf(clients, address, _ => watch.Elapsed < Round);
    }

    // A thread for each connection, as each waits for its answers.
    private static double RateOf(List<LeanClient> clients, string address, Func<int, bool> goOn)
    {
        var (watch, count) = (Stopwatch.StartNew(), 0);
        var threads = clients.ConvertAll(client => new Thread(() =>
        {
            for (var own = 0; goOn(own); own++, Interlocked.Increment(ref count)) client.Get(address);
        }));
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return count / watch.Elapsed.TotalSeconds;
    }

    private static string Table(IReadOnlyList<string> names, List<List<double>> rounds)
    {
        var text = new StringBuilder("| page | requests in a second | ÷ page without data |\n|---|---:|---:|\n");
        for (var at = 0; at < names.Count; at++)
        {
            var page = at;
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {names[at]} | {PageCost.Median(rounds.Select(round => round[page])):0} "
                    + $"| {PageCost.Median(rounds.Select(round => round[page] / round[1])):0.00} |");
        }

        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"\n{Connections} connections, rounds of {Round.TotalSeconds:0} s in turns; one organisation of {FullOrganisation.Connectors} "
                + $"connectors and {FullOrganisation.Flows} flows. All pages are equally long; client and server are one process.");
        return text.ToString();
    }
}
