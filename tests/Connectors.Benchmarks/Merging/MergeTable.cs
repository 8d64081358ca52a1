using System.Globalization;
using System.Text;

namespace Connectors.Benchmarks.Merging;

/// <summary>The table of docs/performance.md about merging.</summary>
internal static class MergeTable
{
    public static string Measure()
    {
        var figures = Bench.Run<MergeBenchmarks>();
        var table = new StringBuilder("| definitions | changed | time ÷ floor | microseconds for one endpoint |\n|---|---|---:|---:|\n");
        foreach (var one in MergeBenchmarks.Cases)
        {
            var (size, changed) = (one.Split(' ')[0], one.Split(' ')[1]);
            var perEndpoint = int.TryParse(size, CultureInfo.InvariantCulture, out var endpoints)
                ? (figures[("Merge", one)].Median / 1000 / endpoints).ToString("F2", CultureInfo.InvariantCulture)
                : "";
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {(endpoints > 0 ? $"{endpoints:N0} endpoints" : "the 24 real ones")} | {changed} "
                    + $"| {figures[("Merge", one)].Median / figures[("Floor", one)].Median:F2} | {perEndpoint} |\n");
        }

        return table.ToString();
    }
}
