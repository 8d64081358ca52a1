using System.Text.Json;
using Connectors.Domain.Merging;

namespace Connectors.Cli.Writing;

/// <summary>The words of reports for kinds, choices and fates.</summary>
internal static class Terms
{
    /// <summary>For programs: <c>adoptedUpstream</c>.</summary>
    public static string Of<T>(T term) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(term.ToString());

    /// <summary>For people: <c>also in the release</c>.</summary>
    public static string InWords(Fate fate) => fate switch
    {
        Fate.AdoptedUpstream => "also in the release",
        Fate.AlreadyHere => "already in yours",
        Fate.ToDecide => "needs a decision",
        Fate.DecidedMine => "yours chosen",
        Fate.DecidedTheirs => "the release's chosen",
        Fate.DecidedOtherwise => "another value chosen",
        Fate.NotNeeded => "not needed, you removed it",
        Fate.HeldBack => "held back",
        Fate.Merged => "merged, please check",
        _ => Of(fate),
    };
}
