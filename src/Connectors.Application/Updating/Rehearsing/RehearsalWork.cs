using Connectors.Domain.Updating.Planning;
using Connectors.Domain.Updating.Rehearsing;

namespace Connectors.Application.Updating.Rehearsing;

/// <summary>Does a rehearsal: plans the updates, and requests what their steps would, one after the other.</summary>
public sealed class RehearsalWork(RehearsalPlans plans, StepRehearsal rehearsal, RehearsalLimits limits)
{
    /// <param name="targets">What is rehearsed.</param>
    /// <param name="keep">Keeps what was found so far.</param>
    /// <param name="cancel">Gives up.</param>
    internal async Task DoAsync(
        IReadOnlyList<RehearsalTarget> targets, Func<RehearsalReport, Task> keep, CancellationToken cancel)
    {
        var planned = await plans.OfAsync(targets, cancel);
        var all = targets.Zip(planned).SelectMany(pair => pair.Second is { } plan ? StepsOf(plan, pair.First.Option) : []);
        var steps = RehearsalRules.Within([.. all], limits.Steps);
        var found = steps.Select(RehearsedStep.Of).ToList();
        await KeepAsync();
        foreach (var same in Enumerable.Range(0, steps.Count).Where(at => steps[at].Refusal is null).GroupBy(at => steps[at].Key))
        {
            var result = await rehearsal.RequestAsync(steps[same.First()], found[same.First()], cancel);
            foreach (var at in same)
            {
                var last = await rehearsal.LastRunAsync(found[at], cancel);
                found[at] = found[at] with { Now = result.Now, Then = result.Then, Fields = result.Fields, Last = last };
            }

            await KeepAsync();
        }

        Task KeepAsync() => keep(new RehearsalReport([.. targets.Zip(planned, Connector)]));

        RehearsedConnector Connector(RehearsalTarget target, UpdatePlan? plan) => RehearsedConnector.Of(
            target, plan, [.. found.Where((_, at) => steps[at].Connector == target.Connector)]);
    }

    private static IReadOnlyList<RehearsalStep> StepsOf(UpdatePlan plan, string option) =>
        RehearsalRules.Of(plan.Facts, plan.Find(option)!);
}
