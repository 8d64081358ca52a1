using System.Globalization;

namespace Connectors.Drills.Jobs;

/// <summary>What was found after the kills.</summary>
internal sealed record JobDrillReport(int Rounds)
{
    /// <summary>Updates of all jobs.</summary>
    public int Asked { get; set; }

    /// <summary>Updates that a kill found done.</summary>
    public int DoneAtKill { get; set; }

    /// <summary>Updates that a kill found not begun.</summary>
    public int Before { get; set; }

    /// <summary>Updates that were done after the next start.</summary>
    public int DoneAfter { get; set; }

    /// <summary>Jobs that a kill found not confirmed yet.</summary>
    public int Unconfirmed { get; set; }

    /// <summary>Updates that were done more than once.</summary>
    public List<string> Twice { get; } = [];

    /// <summary>Whatever is neither before nor after, and everything else that should not be.</summary>
    public List<string> Torn { get; } = [];

    public DrillResult Result() => new(
        string.Join(
            '\n',
            "| SIGKILLs | before confirmed | updates requested | found done | found exactly before "
                + "| done after the next start | done twice | half done, or lost |",
            "|---:|---:|---:|---:|---:|---:|---:|---:|",
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {Rounds} | {Unconfirmed} | {Asked} | {DoneAtKill} | {Before} "
                    + $"| {DoneAfter} | **{Twice.Count}** | **{Torn.Count}** |\n")),
        [.. Twice, .. Torn]);
}
