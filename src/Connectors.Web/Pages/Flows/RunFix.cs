using Connectors.Application.Flows;
using Connectors.Domain.Flows;

namespace Connectors.Web.Pages.Flows;

/// <summary>Where what made a run fail is fixed.</summary>
/// <param name="Address">The page.</param>
/// <param name="Name">Its name in a link.</param>
public sealed record RunFix(string Address, string Name)
{
    /// <summary>The instance that the failed step signs in with, where it is no longer signed in; otherwise the flow.</summary>
    /// <param name="run">The run.</param>
    /// <param name="flow">Its flow as it is now; null where it was removed.</param>
    /// <param name="steps">The steps of the run.</param>
    public static RunFix Of(RunLine run, Flow? flow, IEnumerable<RunStep> steps)
    {
        var failed = steps.LastOrDefault(step => step.Excerpt is { Shape.Problems: > 0 });
        var shape = failed is null ? null : flow?.Shapes.FirstOrDefault(one => one.Position == failed.Position);
        return shape is { State: InstanceState.NeedsSignIn or InstanceState.Failing }
            ? new RunFix($"/instances/{shape.InstanceId}", shape.Instance)
            : new RunFix($"/flows/{run.FlowId}", "the flow");
    }
}
