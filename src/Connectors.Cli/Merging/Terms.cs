using System.Text.Json;
using Connectors.Domain.Merging;

namespace Connectors.Cli.Merging;

/// <summary>The words of reports for kinds, choices and fates.</summary>
internal static class Terms
{
    /// <summary>For programs: <c>adoptedUpstream</c>.</summary>
    public static string Of<T>(T term) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(term.ToString());

    /// <summary>For people: <c>adopted upstream</c>.</summary>
    public static string InWords(Fate fate) => fate switch
    {
        Fate.AdoptedUpstream => "adopted upstream",
        Fate.AlreadyHere => "already here",
        Fate.ToDecide => "to decide",
        Fate.DecidedMine => "decided mine",
        Fate.DecidedTheirs => "decided theirs",
        Fate.DecidedOtherwise => "decided otherwise",
        Fate.HeldBack => "held back by a decision",
        Fate.Merged => "merged, please check",
        _ => Of(fate),
    };
}
