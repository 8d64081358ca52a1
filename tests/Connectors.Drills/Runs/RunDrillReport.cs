using System.Globalization;

namespace Connectors.Drills.Runs;

/// <summary>What was found after the kills.</summary>
/// <param name="Rounds">How often all flows were due.</param>
internal sealed record RunDrillReport(int Rounds)
{
    public int Kills { get; set; }

    /// <summary>Rounds in which nothing ran at the due time.</summary>
    public int DownAtDue { get; set; }

    /// <summary>Due times of all flows.</summary>
    public int Runs { get; set; }

    /// <summary>Runs that the first kill found done.</summary>
    public int DoneBefore { get; set; }

    /// <summary>Runs that a kill found in their middle, and that say so.</summary>
    public int Interrupted { get; set; }

    /// <summary>Runs that began after a start that followed a kill, or ended before a second one.</summary>
    public int DoneAfter { get; set; }

    /// <summary>Messages that arrived at the sandbox.</summary>
    public int Posts { get; set; }

    public List<string> Repeated { get; } = [];

    public List<string> LostOrDoubled { get; } = [];

    public List<string> Others { get; } = [];

    public DrillResult Result() => new(Table(), [.. Repeated, .. LostOrDoubled, .. Others]);

    private string Table() => string.Create(CultureInfo.InvariantCulture, $"""
        | rounds | SIGKILLs | rounds that were down at the due time | scheduled runs | done before the kill | interrupted, and said so | done after the next start | POSTs counted at the sandbox | POSTs repeated | runs lost or doubled | other faults |
        |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
        | {Rounds} | {Kills} | {DownAtDue} | {Runs} | {DoneBefore} | {Interrupted} | {DoneAfter} | {Posts} | **{Repeated.Count}** | **{LostOrDoubled.Count}** | **{Others.Count}** |

        """);
}
