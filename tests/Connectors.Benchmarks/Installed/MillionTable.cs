using System.Globalization;
using System.Text;
using Connectors.Benchmarks.Updating;

namespace Connectors.Benchmarks.Installed;

/// <summary>What every page costs an organisation in a database of a million connectors, and in one of two hundred.</summary>
internal static class MillionTable
{
    private const int Few = 2, Many = 10_000, Rounds = 15, Requests = 4, Warm = 25;

    public static string Measure(int many = Many) => BenchFolder.With(folder => MeasureAsync(folder, many));

    private static async Task<string> MeasureAsync(string folder, int many)
    {
        var (small, large) = (Path.Combine(folder, "small.db"), Path.Combine(folder, "large.db"));
        var (here, there) = (
            (await ManyOrganisations.CreateAsync(small, Few))[0], (await ManyOrganisations.CreateAsync(large, many))[^1]);
        await using var smallHost = new BenchHost(small);
        await using var largeHost = new BenchHost(large);
        smallHost.Start();
        largeHost.Start();
        using var one = await MemberPages.OfAsync(smallHost, here);
        using var other = await MemberPages.OfAsync(largeHost, there);
        var text = new StringBuilder("| page | small, ms of CPU | large ÷ small, CPU | large ÷ small, time | commands, small and large |\n")
            .AppendLine("|---|---:|---:|---:|---:|");
        foreach (var name in one.Names) text.AppendLine(Row(name, () => one.Get(name), () => other.Get(name)));
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"\nLarge: {many * ManyOrganisations.ConnectorsEach:N0} connectors of {many:N0} organisations, "
                + $"{ManyOrganisations.Flows} flows and {ManyOrganisations.Flows * FullOrganisation.RunsOfFlow:N0} runs in each of "
                + $"{Math.Min(ManyOrganisations.Busy, many)} ({new FileInfo(large).Length / 1_000_000:N0} MB). "
                + $"Small: {Few} organisations.");
        return text.ToString();
    }

    // In turns: whatever else the machine does meets both.
    private static string Row(string name, Func<int> small, Func<int> large)
    {
        for (var warm = 0; warm < Warm; warm++) (_, _) = (small(), large());
        var commands = $"{CommandsOf(small)} and {CommandsOf(large)}";
        var rounds = Enumerable.Range(0, Rounds)
            .Select(_ => (Small: PageCost.Of(small, Requests), Large: PageCost.Of(large, Requests)))
            .ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {PageCost.Median(rounds.Select(round => round.Small.Cpu)):0.0} "
                + $"| {PageCost.Median(rounds.Select(round => round.Large.Cpu / round.Small.Cpu)):0.00} "
                + $"| {PageCost.Median(rounds.Select(round => round.Large.Wall / round.Small.Wall)):0.00} | {commands} |");
    }

    private static int CommandsOf(Func<int> get)
    {
        using var count = new CommandCount();
        get();
        return count.Commands;
    }
}
