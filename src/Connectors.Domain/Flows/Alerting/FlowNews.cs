namespace Connectors.Domain.Flows.Alerting;

/// <summary>A flow that began to fail, or works again.</summary>
/// <param name="Run">The run that shows it.</param>
/// <param name="IsFailing">Whether the flow began to fail; otherwise it works again.</param>
public sealed record FlowNews(EndedRun Run, bool IsFailing)
{
    /// <summary>
    /// What is news: a flow whose run ended otherwise than the one before it. A flow that goes on failing is none, nor is one whose first
    /// run succeeds.
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
    public static IReadOnlyList<FlowNews> Of(IEnumerable<EndedRun> ended, IEnumerable<Ids.FlowId> failing)
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
