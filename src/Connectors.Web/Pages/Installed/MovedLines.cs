using Connectors.Application.Updating.Moving;
using Connectors.Application.Updating.Watching;

namespace Connectors.Web.Pages;

/// <summary>The moves between two versions of a connector, and what may be undone of them.</summary>
/// <param name="Moves">The moves, newest first.</param>
/// <param name="MayUndo">Whether the person may undo them.</param>
public sealed record MovedLines(IReadOnlyList<MoveLine> Moves, bool MayUndo)
{
    /// <summary>What went wrong with flows since updates and moves.</summary>
    public IReadOnlyList<WatchFinding> Findings { get; init; } = [];

    /// <summary>What went wrong with a flow since it was moved; null where nothing did.</summary>
    public WatchFinding? WentWrong(MovedFlow flow) => Findings.FirstOrDefault(found => found.Flow.Id == flow.Flow.Id);
}
