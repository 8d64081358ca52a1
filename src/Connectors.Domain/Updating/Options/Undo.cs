using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Domain.Updating.Options;

/// <summary>Takes an update back and keeps the edits made since: the reverse merge.</summary>
public static class Undo
{
    public const string Name = "undo";

    /// <param name="facts">The connector.</param>
    /// <param name="target">The update to undo.</param>
    public static Lead Lead(UpdateFacts facts, UndoTarget target) => Options.Lead.Merged(
        ThreeWayMerge.Merge(target.Left, facts.Current, target.Before, facts.Answers), facts.Current, target.Release);
}
