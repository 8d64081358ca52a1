using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Domain.Updating.Options;

/// <summary>
/// Goes back to before an update and keeps the edits made since: the reverse merge, of later updates first.
/// </summary>
public static class Undo
{
    public const string Name = "undo";

    /// <param name="facts">The connector.</param>
    /// <param name="target">The update to undo.</param>
    /// <returns>Null where undoing a later update needs a decision: that one has to be undone first.</returns>
    public static Lead? Lead(UpdateFacts facts, UndoTarget target)
    {
        var current = facts.Current;
        foreach (var later in target.Later)
        {
            if (ThreeWayMerge.Merge(later.Left, current, later.Before) is not { Decisions.Count: 0, Definition: { } earlier }) return null;
            current = earlier;
        }

        return Options.Lead.Merged(
            ThreeWayMerge.Merge(target.Left, current, target.Before, facts.Answers), facts.Current, target.Release);
    }
}
