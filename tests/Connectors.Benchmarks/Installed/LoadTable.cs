using System.Globalization;
using System.Text;

namespace Connectors.Benchmarks.Installed;

/// <summary>How many requests a second the list takes from sixteen connections, beside a page without data, in one run.</summary>
/// <remarks>The connections belong to another process (<see cref="LoadClients"/>), with which this one shares the machine.</remarks>
internal static class LoadTable
{
    private const int Rounds = 7;

    public static string Measure() => BenchFolder.With(folder => MeasureAsync(Path.Combine(folder, "one.db")));

    private static async Task<string> MeasureAsync(string file)
    {
        var member = await FullOrganisation.CreateAsync(file);
        await using var host = new BenchHost(file);
        host.Start();
        var (bare, address) = await BareHost.StartAsync();
        await using var _ = bare;
        var (client, cookies) = await host.SignInKeepingAsync(member);
        using var ours = await host.ConnectAsync(member);
        var without = ListTable.SameSizeAs(ours, "/connectors");
        (string Name, LoadClients Clients)[] pages =
        [
            ("list", new LoadClients(client.BaseAddress!, "/connectors", cookies.Header)),
            ("page without data", new LoadClients(client.BaseAddress!, without, cookies.Header)),
            ("least application", new LoadClients(address, without, "")),
        ];
        foreach (var page in pages) page.Clients.Run();
        var rounds = Enumerable.Range(0, Rounds).Select(_ => pages.Select(page => page.Clients.Run()).ToList()).ToList();
        return Table([.. pages.Select(page => page.Name)], rounds);
    }

    private static string Table(IReadOnlyList<string> names, List<List<LoadFigures>> rounds)
    {
        var text = new StringBuilder("| page | requests in a second | ms of CPU for a request | requests ÷ page without data |\n")
            .AppendLine("|---|---:|---:|---:|");
        for (var at = 0; at < names.Count; at++)
        {
            var page = at;
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {names[at]} | {PageCost.Median(rounds.Select(round => round[page].PerSecond)):0} "
                    + $"| {PageCost.Median(rounds.Select(round => round[page].Milliseconds)):0.00} "
                    + $"| {PageCost.Median(rounds.Select(round => round[page].PerSecond / round[1].PerSecond)):0.00} |");
        }

        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"\n{LoadClients.Connections} connections, rounds of {LoadClients.Round.TotalSeconds:0} s in turns; one organisation of "
                + $"{FullOrganisation.Connectors} connectors and {FullOrganisation.Flows} flows. All pages are equally long. The clients "
                + $"are another process, which is not in the CPU.");
        return text.ToString();
    }
}
