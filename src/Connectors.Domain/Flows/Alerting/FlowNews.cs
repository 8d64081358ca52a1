using Connectors.Domain.Ids;

namespace Connectors.Domain.Flows.Alerting;

/// <summary>A flow that began to fail, or works again.</summary>
/// <param name="Run">The run that shows it.</param>
/// <param name="IsFailing">Whether the flow began to fail; otherwise it works again.</param>
public sealed record FlowNews(EndedRun Run, bool IsFailing)
{
    /// <summary>
    /// Finds the flows whose run ended otherwise than the run before. A flow that keeps failing is not news, and neither is a flow whose
    /// first run succeeds.
    /// </summary>
    /// <remarks>
    /// <code>
    /// before    then      news
    /// works     works     none
    /// works     fails     it began to fail
    /// fails     fails     none
    /// fails     works     it works again
    /// </code>
    /// A flow that never ran counts as one that works.
    /// </remarks>
    /// <param name="ended">Runs in the order in which they ended.</param>
    /// <param name="failing">The flows whose last run before these failed.</param>
    public static IReadOnlyList<FlowNews> Of(IEnumerable<EndedRun> ended, IEnumerable<FlowId> failing)
    {
        var now = failing.ToHashSet();
        var news = new List<FlowNews>();
        foreach (var run in ended)
        {
            if (run.HasFailed ? now.Add(run.Flow) : now.Remove(run.Flow)) news.Add(new FlowNews(run, run.HasFailed));
        }

        return news;
    }
}
