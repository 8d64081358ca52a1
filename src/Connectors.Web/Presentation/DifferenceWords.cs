using Connectors.Domain.Updating.Planning;

namespace Connectors.Web.Presentation;

/// <summary>What changed between the plan that somebody saw and the plan that holds now.</summary>
public static class DifferenceWords
{
    private const int Most = 5;

    public static string Of(IReadOnlyList<PlanDifference> differences)
    {
        var words = string.Join(' ', differences.Take(Most).Select(Of));
        return differences.Count > Most ? $"{words} {Wording.Count(differences.Count - Most, "more change")}." : words;
    }

    private static string Of(PlanDifference difference) => difference switch
    {
        PlanDifference.Edited(var by) => $"{by.Name} changed the connector while you were looking.",
        PlanDifference.OtherOffer({ } now) => $"The marketplace now offers {now}.",
        PlanDifference.OtherOffer => "The marketplace no longer offers the release.",
        PlanDifference.AlongsideAdded => "A newer version was installed alongside.",
        PlanDifference.AlongsideRemoved => "The newer version alongside was removed.",
        PlanDifference.Dependent(var what, var change, var name, { } by) when change != DependentChange.Removed =>
            $"{by.Name} {Verb(change)} the {Noun(what)} {name}.",
        PlanDifference.Dependent(var what, var change, var name, _) => $"The {Noun(what)} {name} was {Verb(change)}.",
        PlanDifference.OtherAnswers(var count) => $"{Wording.Count(count, "answer")} changed.",
        PlanDifference.Held(var by) => $"{by.Name} held the update.",
        PlanDifference.NoLongerHeld => "The update is no longer held.",
        PlanDifference.Other => "The plan that you saw no longer holds.",
        _ => throw new ArgumentOutOfRangeException(nameof(difference), difference, "A difference without words."),
    };

    private static string Verb(DependentChange change) => change switch
    {
        DependentChange.Added => "added",
        DependentChange.Removed => "removed",
        _ => "changed",
    };

    private static string Noun(DependentKind what) => what == DependentKind.Flow ? "flow" : "instance";
}
