using Connectors.Application.Flows;
using Connectors.Application.Runs;
using Connectors.Application.Runs.Content;

namespace Connectors.Web.Pages.Flows;

/// <summary>A step on the page of a run.</summary>
/// <param name="Run">The run.</param>
/// <param name="Position">From 1.</param>
/// <param name="Excerpt">Its requests; null where it made none.</param>
/// <param name="Counts">Its records; null where none are kept.</param>
public sealed record RunStep(RunLine Run, int Position, RunShapeExcerpt? Excerpt, KeptCounts? Counts)
{
    public string Name => Excerpt?.Shape.Name ?? "Step without requests";

    /// <summary>Whether the person may run it again.</summary>
    public bool MayRepeat { get; init; }

    /// <summary>The steps of a run in their order.</summary>
    public static IReadOnlyList<RunStep> Of(RunLine run, IReadOnlyList<RunShapeExcerpt> excerpts, IReadOnlyList<KeptCounts> counts) =>
    [
        .. excerpts
            .Select(excerpt => excerpt.Shape.Position)
            .Union(counts.Select(step => step.Position))
            .Order()
            .Select(position => new RunStep(
                run,
                position,
                excerpts.FirstOrDefault(excerpt => excerpt.Shape.Position == position),
                counts.FirstOrDefault(step => step.Position == position))),
    ];
}
