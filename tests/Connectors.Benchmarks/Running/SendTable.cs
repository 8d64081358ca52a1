using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Connectors.Benchmarks.Running;

/// <summary>What it costs to send a thousand records, beside another build of the same benchmark where one is named.</summary>
internal static class SendTable
{
    private const int Rounds = 3;

    /// <param name="other">The assembly of the other build; null where only this one is measured.</param>
    public static string Measure(string? other)
    {
        using var thirdParty = new ThirdPartyProcess();
        var (ours, theirs) = (new List<SendCost>(), new List<SendCost>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(Round(typeof(SendTable).Assembly.Location, thirdParty.Address));
            if (other is not null) theirs.Add(Round(other, thirdParty.Address));
        }

        var text = new StringBuilder(
            "| build | ms of CPU for a request | CPU ÷ client alone | requests for a second of CPU | ms for a request "
                + "| commands for a request |\n"
                + "|---|---:|---:|---:|---:|---:|\n");
        text.Append(Row("this one", Median(ours)));
        if (other is not null) text.Append(Row("before", Median(theirs)));
        return text.ToString();
    }

    private static SendCost Median(List<SendCost> costs) => costs.OrderBy(cost => cost.Cpu / cost.Least).ElementAt(Rounds / 2);

    private static SendCost Round(string assembly, Uri address)
    {
        var start = new ProcessStartInfo("dotnet", [assembly, "send", address.ToString()]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        Console.WriteLine($"{Path.GetDirectoryName(assembly)}: {line}");
        return SendCost.Parse(line);
    }

    private static string Row(string build, SendCost cost) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {build} | {cost.Cpu:0.00} | {cost.Cpu / cost.Least:0.0} | {1000 / cost.Cpu:N0} | {cost.Time:0.00} | {cost.Commands:0.00} |\n");
}
