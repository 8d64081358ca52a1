using Connectors.Domain.Definitions.Tree;
using Connectors.Domain.Showing;

namespace Connectors.Domain.Merging;

/// <summary>Puts values of definitions into words: texts as they are, everything else as JSON.</summary>
internal static class ValueWords
{
    /// <summary>Values beside each other, marked; values that differ have words that differ.</summary>
    public static IReadOnlyList<string> Together(IReadOnlyList<TreeValue> values)
    {
        // The text "5" is not the number 5: where both are there, texts have their quotes.
        var areTexts = values.All(value => value.Kind == NodeKind.Text);
        return
        [
            .. ShownValues.Together([.. values.Select(value => areTexts ? value.Text : Change.Json(value)!)]).Select(MarkedText.Value),
        ];
    }
}
