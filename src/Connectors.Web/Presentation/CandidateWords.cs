using Connectors.Domain.Merging.Compatibility;
using Connectors.Domain.Updating.Centre;
using Connectors.Domain.Updating.Effects;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Web.Presentation;

/// <summary>A row of the update centre in words.</summary>
public static class CandidateWords
{
    /// <summary>“Modified · 2 changes kept, 1 in the release too”.</summary>
    public static string Edits(Candidate one) => one.Way.Sums is { Edits: > 0 } sums ? $"Modified · {Edits(sums)}" : "Unmodified";

    public static string Edits(LedgerSums sums) => string.Join(", ", new[]
    {
        sums.Kept > 0 ? $"{Wording.Count(sums.Kept, "change")} kept" : null,
        sums.Adopted > 0 ? $"{sums.Adopted} in the release too" : null,
        sums.ToDecide > 0 ? $"{sums.ToDecide} to decide" : null,
        sums.Lost > 0 ? $"{sums.Lost} replaced" : null,
    }.OfType<string>());

    /// <summary>“patch, but breaking”.</summary>
    public static string Bump(Candidate one) => (one.IsUnderstated, one.Given) switch
    {
        (true, VersionBump.Minor) => "minor, but breaking",
        (true, _) => "patch, but breaking",
        (_, VersionBump.Major) => "major",
        (_, VersionBump.Minor) => "minor",
        _ => "patch",
    };

    public static string TagOf(Candidate one) => (one.IsUnderstated || one.Given == VersionBump.Major, one.Broken) switch
    {
        (_, > 0) => "tag-bad",
        (true, _) => "tag-attention",
        _ => "tag-good",
    };

    /// <summary>What a breaking release means here; null where it is not breaking.</summary>
    public static string? ForYou(Candidate one) =>
        one.Real == VersionBump.Major && one.Broken == 0 ? "none of your flows break" : null;

    /// <summary>“12 flows: 10 identical, 1 different, 1 will break”.</summary>
    public static string Flows(Candidate one)
    {
        var identical = one.Facts.Flows.Count - one.Broken - one.Different - WasBroken(one);
        if (one.Facts.Flows.Count == 0) return "No flows";
        if (identical == one.Facts.Flows.Count) return $"{Wording.Count(identical, "flow")}, identical requests";
        return $"{Wording.Count(one.Facts.Flows.Count, "flow")}: " + string.Join(", ", new[]
        {
            identical > 0 ? $"{identical} identical" : null,
            one.Different > 0 ? $"{one.Different} different" : null,
            one.Broken > 0 ? $"{one.Broken} will break" : null,
            WasBroken(one) > 0 ? $"{WasBroken(one)} need attention already" : null,
        }.OfType<string>());
    }

    private static int WasBroken(Candidate one) => one.Way.FlowsThat(FlowFate.WasBroken).Count();
}
