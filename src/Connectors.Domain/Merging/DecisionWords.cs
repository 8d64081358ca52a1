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
            (null, { } theirs) => $"{name}: you removed it, the release has {Alone(theirs)}",
            ({ } mine, null) => $"{name}: you have {Alone(mine)}, the release removed it",
            ({ } mine, { } theirs) when ValueWords.Together([mine, theirs]) is var both =>
                $"{name}: yours is {both[0]}, the release has {both[1]}",
            _ => name,
        };
        return reason == DecisionReason.Invalid ? $"{question}. Without a decision the result is invalid: {why}" : question;
    }

    private static string Alone(TreeValue value) => value.Kind switch
    {
        NodeKind.Object => value.Count == 1 ? "an object with 1 property" : $"an object with {value.Count} properties",
        NodeKind.List => value.Count == 1 ? "a list of 1 item" : $"a list of {value.Count} items",
        _ => ValueWords.Together([value])[0],
    };
}
