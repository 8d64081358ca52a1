using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Connectors.Benchmarks.Running;

/// <summary>What a run of more and more records needs, each in a process of its own.</summary>
internal static class RecordTable
{
    public const int OnPage = 50;
    private const double Megabyte = 1_000_000;
    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    public static string Measure()
    {
        using var thirdParty = new ThirdPartyProcess();
        var text = new StringBuilder(
            "| records | pages | largest heap, MB | largest working set, MB | files of records, MB | database, MB | seconds |\n"
                + "|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (var records in Sizes) text.Append(Row(records, CostOf(thirdParty.Address, records)));
        return text.ToString();
    }

    private static RecordCost CostOf(Uri address, int records)
    {
        var number = records.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("dotnet", [typeof(RecordTable).Assembly.Location, "receive", address.ToString(), number])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        Console.WriteLine($"{records}: {line}");
        return RecordCost.Parse(line);
    }

    private static string Row(int records, RecordCost cost) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {records:N0} | {records / OnPage:N0} | {cost.Heap / Megabyte:0} | {cost.WorkingSet / Megabyte:0} | {cost.Spool / Megabyte:0} "
            + $"| {cost.Database / Megabyte:0} | {cost.Seconds:0} |\n");
}
