using System.Globalization;
using System.Text;

namespace Connectors.Benchmarks.Definitions;

/// <summary>The table of docs/performance.md about definitions.</summary>
internal static class DefinitionTable
{
    public static string Measure()
    {
        var figures = Bench.Run<DefinitionBenchmarks>();
        var rows = DefinitionBenchmarks.Names.Select(name => (
            Name: name,
            Bytes: DefinitionBenchmarks.BytesOf(name),
            Time: figures[("Fingerprint", name)].Median / figures[("Floor", name)].Median,
            Memory: figures[("Fingerprint", name)].Bytes / DefinitionBenchmarks.BytesOf(name))).ToList();
        var table = new StringBuilder("| connector (newest version) | bytes | time ÷ floor | allocated ÷ bytes |\n|---|---:|---:|---:|\n");
        foreach (var row in rows)
            table.Append(CultureInfo.InvariantCulture, $"| {row.Name} | {row.Bytes:N0} | {row.Time:F2} | {row.Memory:F2} |\n");
        table.Append(
            CultureInfo.InvariantCulture,
            $"| **median** | | **{Median(rows.Select(row => row.Time)):F2}** | **{Median(rows.Select(row => row.Memory)):F2}** |\n");
        return table.ToString();
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}
