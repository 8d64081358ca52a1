using System.Globalization;

namespace Connectors.Drills.Updates;

/// <summary>What was found after the kills.</summary>
/// <param name="Rounds">How often the application was killed.</param>
internal sealed record UpdateDrillReport(int Rounds)
{
    /// <summary>Updates that were asked for before a kill.</summary>
    public int Asked { get; set; }

    /// <summary>Updates whose answer arrived; each is found done.</summary>
    public int Answered { get; set; }

    /// <summary>Updates without an answer that are found not begun.</summary>
    public int Before { get; set; }

    /// <summary>Updates without an answer that are found done.</summary>
    public int After { get; set; }

    /// <summary>Updates that were asked for again after the next start, and are done then.</summary>
    public int Finished { get; set; }

    /// <summary>Whatever is neither before nor after, and everything else that should not be.</summary>
    public List<string> Torn { get; } = [];

    public string Table() => string.Create(CultureInfo.InvariantCulture, $"""
        | SIGKILLs | updates requested | answered as done, found done | no answer, found exactly before | no answer, found exactly after | half done, or lost | left over, done after the next start |
        |---:|---:|---:|---:|---:|---:|---:|
        | {Rounds} | {Asked} | {Answered} | {Before} | {After} | **{Torn.Count}** | {Finished} |

        """);
}
