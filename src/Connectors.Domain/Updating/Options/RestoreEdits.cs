using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Domain.Updating.Options;

/// <summary>Puts the edits that an update overwrote on the current definition; the release stays.</summary>
public static class RestoreEdits
{
    public const string Name = "restore-edits";

    /// <param name="facts">The connector, installed from a release.</param>
    /// <param name="target">The update that overwrote the edits.</param>
    public static Lead Lead(UpdateFacts facts, RestoreTarget target) => Options.Lead.Merged(
        ThreeWayMerge.Merge(target.MadeOn.Definition, target.Before, facts.Current, facts.Answers), facts.Current, facts.Baseline!);
}
