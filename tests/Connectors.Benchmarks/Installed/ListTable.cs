using System.Globalization;
using System.Text;

namespace Connectors.Benchmarks.Installed;

/// <summary>What the list costs beside a page without data, and beside the least application, in one run.</summary>
internal static class ListTable
{
    private const int Rounds = 21, Requests = 30, WarmUps = 400;
    private static int _unknown = 1_000;

    public static string Measure() => BenchFolder.With(folder => MeasureAsync(Path.Combine(folder, "one.db")));

    private static async Task<string> MeasureAsync(string file)
    {
        var member = await FullOrganisation.CreateAsync(file);
        await using var host = new BenchHost(file);
        host.Start();
        var (bare, address) = await BareHost.StartAsync();
        await using var _ = bare;
        using var ours = await host.ConnectAsync(member);
        using var least = await LeanClient.ConnectAsync(address, "");
        var sameBytes = SameSizeAs(ours, "/connectors");
        (string Name, Func<int> Get)[] pages =
        [
            ("list, known", () => ours.Get("/connectors")),
            // Past the end it is the last page, which is as long: a question that was never asked.
            ("list, not known", () => ours.Get($"/connectors?page={_unknown++}")),
            ("page without data", () => ours.Get(sameBytes)),
            ("page without data, 25 rows", () => ours.Get("/same-size?rows=25")),
            ("least application", () => least.Get(sameBytes)),
        ];
        for (var warm = 0; warm < WarmUps; warm++) Array.ForEach(pages, page => page.Get());
        await Task.Delay(TimeSpan.FromSeconds(1));
        var rounds = Enumerable.Range(0, Rounds).Select(_ => pages.Select(page => PageCost.Of(page.Get, Requests)).ToList()).ToList();
        return Table(pages, rounds);
    }

    /// <summary>The address of a page without data that is as long as a page of the application.</summary>
    internal static string SameSizeAs(LeanClient client, string address)
    {
        var (least, row) = (client.Get("/same-size?rows=25"), client.Get("/same-size?rows=26") - client.Get("/same-size?rows=25"));
        return $"/same-size?rows={25 + ((client.Get(address) - least) / row)}";
    }

    private static string Table((string Name, Func<int> Get)[] pages, List<List<PageCost>> rounds)
    {
        var (floor, text) = (Array.FindIndex(pages, page => page.Name == "page without data"), new StringBuilder());
        text.AppendLine("| page | kB | ms of CPU | CPU ÷ page without data | time ÷ page without data |")
            .AppendLine("|---|---:|---:|---:|---:|");
        for (var at = 0; at < pages.Length; at++)
        {
            var page = at;
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {pages[at].Name} | {pages[at].Get() / 1000} | {PageCost.Median(rounds.Select(round => round[page].Cpu)):0.00} "
                    + $"| {PageCost.Median(rounds.Select(round => round[page].Cpu / round[floor].Cpu)):0.00} "
                    + $"| {PageCost.Median(rounds.Select(round => round[page].Wall / round[floor].Wall)):0.00} |");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nOne organisation of {FullOrganisation.Connectors} connectors, as many instances ");
        text.AppendLine(CultureInfo.InvariantCulture, $"and {FullOrganisation.Flows} flows; client and server are one process.");
        return text.ToString();
    }
}
