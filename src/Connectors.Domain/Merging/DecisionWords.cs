using Connectors.Domain.Definitions.Tree;
using Connectors.Domain.Merging.Matching;
using Connectors.Domain.Merging.Places;

namespace Connectors.Domain.Merging;

/// <summary>Puts a question to a person.</summary>
internal static class DecisionWords
{
    public static string Of(Place place, Sides sides, DecisionReason reason, string? why)
    {
        var name = PlaceWords.Of(place);
        var question = (sides.Mine, sides.Theirs) switch
        {
            (null, { } theirs) => $"{name}: you removed it, the release has {Said(theirs)}",
            ({ } mine, null) => $"{name}: you have {Said(mine)}, the release has none",
            ({ } mine, { } theirs) => $"{name}: yours is {Said(mine)}, the release's is {Said(theirs)}",
            _ => name,
        };
        return reason == DecisionReason.Invalid ? $"{question}. Without a decision the result would be invalid: {why}" : question;
    }

    private static string Said(TreeValue value) => value.Kind switch
    {
        NodeKind.Object => $"one with {value.Count} properties",
        NodeKind.List => $"a list of {value.Count}",
        _ => Change.Shown(value),
    };
}
