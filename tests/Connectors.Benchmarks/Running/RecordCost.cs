using System.Globalization;

namespace Connectors.Benchmarks.Running;

/// <summary>What one run of many records needs.</summary>
/// <param name="Heap">The largest managed heap that a garbage collection left, in bytes.</param>
/// <param name="WorkingSet">The largest working set, in bytes.</param>
/// <param name="Seconds">How long the run took.</param>
/// <param name="Spool">The largest size of the files of records, in bytes.</param>
/// <param name="Database">How much the database grew, in bytes.</param>
internal sealed record RecordCost(double Heap, double WorkingSet, double Seconds, double Spool, double Database)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Heap} {WorkingSet} {Seconds} {Spool} {Database}");

    public static RecordCost Parse(string line) =>
        line.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray()
            is [var heap, var working, var seconds, var spool, var database]
            ? new RecordCost(heap, working, seconds, spool, database)
            : throw new FormatException($"{line} is no cost.");
}
