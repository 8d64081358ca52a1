using System.Diagnostics;
using System.Globalization;
using Connectors.Drills;
using Microsoft.Data.Sqlite;

namespace Connectors.Benchmarks.Running;

/// <summary>
/// Receives many records page by page and sends each in one request, in one run on a SQLite file, and looks at the memory.
/// </summary>
internal static class RecordRound
{
    /// <summary>Measures one run in this process, and writes what it needed.</summary>
    /// <param name="thirdParty">Where the requests go.</param>
    /// <param name="records">How many records there are.</param>
    public static int Run(string thirdParty, string records)
    {
        var folder = Directory.CreateTempSubdirectory("connectors-bench-").FullName;
        try
        {
            var count = int.Parse(records, CultureInfo.InvariantCulture);
            Console.WriteLine(MeasureAsync(folder, new Uri(thirdParty), count).GetAwaiter().GetResult());
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<RecordCost> MeasureAsync(string folder, Uri address, int records)
    {
        var (database, spool) = (Path.Combine(folder, "runs.db"), Path.Combine(folder, "spool"));
        await using var app = new LocalUseCases(
            database, default, ("Outbound:AllowedNetworks:0", "127.0.0.0/8"), ("Runs:SpoolFolder", spool));
        await app.SetUpAsync("first@bench.example");
        var flow = await OrderFlow.AddAsync(app, address, records, RecordTable.OnPage);
        var before = SizeOf(database);
        using var peak = new PeakMemory(spool);
        var start = Stopwatch.GetTimestamp();
        await flow.RunAsync();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (Directory.Exists(spool) && Directory.GetFiles(spool).Length > 0)
            throw new InvalidOperationException("A file of records is left.");
        return new RecordCost(peak.Heap, PeakMemory.WorkingSet, seconds, peak.Files, SizeOf(database) - before);
    }

    private static long SizeOf(string database) =>
        new[] { database, database + "-wal" }.Where(File.Exists).Sum(file => new FileInfo(file).Length);
}
