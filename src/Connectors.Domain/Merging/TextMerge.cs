using Connectors.Domain.Definitions.Tree;
using Connectors.Domain.Merging.Matching;
using Connectors.Domain.Merging.Places;

namespace Connectors.Domain.Merging;

/// <summary>Merges a text that both sides changed: a base URL by its parts, several lines by lines.</summary>
internal static class TextMerge
{
    /// <returns>The merged text, or null where the sides conflict.</returns>
    public static string? TryMerge(Place place, Sides sides)
    {
        if (sides is not { Baseline: { } baseline, Mine: { } mine, Theirs: { } theirs }) return null;
        if (!sides.All(static value => value.Kind == NodeKind.Text)) return null;
        if (place.Shape is { IsBaseUrl: true }) return AddressMerge.TryMerge(baseline.Text, mine.Text, theirs.Text);
        return baseline.Text.Contains('\n', StringComparison.Ordinal)
            ? LineMerge.TryMerge(baseline.Text, mine.Text, theirs.Text)
            : null;
    }
}
