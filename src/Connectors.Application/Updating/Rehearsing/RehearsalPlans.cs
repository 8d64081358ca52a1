using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Planning;
using Connectors.Domain.Updating.Rehearsing;

namespace Connectors.Application.Updating.Rehearsing;

/// <summary>Plans the updates that a rehearsal is about, as they would be made now.</summary>
public sealed class RehearsalPlans(UpdateFactsReader facts)
{
    /// <returns>A plan for each, in the same order; null where it can't be planned any more.</returns>
    internal async Task<IReadOnlyList<UpdatePlan?>> OfAsync(IReadOnlyList<RehearsalTarget> targets, CancellationToken cancel)
    {
        var newer = targets.Where(target => target.Aim is null).Select(target => target.Connector).ToList();
        var found = (await facts.OfAsync(newer, cancel)).ToDictionary(one => one.Id);
        var plans = new List<UpdatePlan?>();
        foreach (var target in targets)
        {
            var one = target.Aim is null
                ? found.GetValueOrDefault(target.Connector)
                : await facts.FindAsync(target.Connector, target.Aim, cancel);
            plans.Add(one is null ? null : PlanOf(one, target));
        }

        return plans;
    }

    private static UpdatePlan? PlanOf(UpdateFacts facts, RehearsalTarget target) =>
        UpdatePlanner.Plan(facts) is var plan && plan.Find(target.Option) is { } way && RehearsalRules.Allows(way) ? plan : null;
}
