using Connectors.Domain.Updating.Effects;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Web.Pages;

/// <summary>What one way to update does to the requests of every flow.</summary>
/// <param name="Plan">The way.</param>
/// <param name="Way">What it is called, where there are several.</param>
public sealed record FlowProof(OptionPlan Plan, string? Way = null)
{
    private const int Opened = 20;
    private const int Listed = 200;

    /// <summary>The flows that are shown with their requests, worst first.</summary>
    public IEnumerable<FlowVerdict> WithRequests => Ordered.Take(Opened);

    /// <summary>The flows that are only named.</summary>
    public IEnumerable<FlowVerdict> Named => Ordered.Skip(Opened).Take(Listed);

    public int Unlisted => Math.Max(0, Plan.Flows.Count - Opened - Listed);

    private IEnumerable<FlowVerdict> Ordered => Plan.Flows.OrderBy(flow => flow.Fate);

    /// <summary>The steps whose requests are shown: those that change, or all where none does.</summary>
    public static IEnumerable<StepEffect> StepsOf(FlowVerdict flow) =>
        flow.Steps.Where(step => step.Fate != FlowFate.Identical || flow.Fate == FlowFate.Identical);

    /// <summary>The proofs of the ways that change the connector; of those with flows on it.</summary>
    public static IEnumerable<FlowProof> Of(IReadOnlyList<OptionPlan> shown, Func<OptionPlan, string> name)
    {
        var ways = shown.Where(option => !option.Lead.LeavesExisting && option.Flows.Count > 0).ToList();
        return ways.Select(option => new FlowProof(option, ways.Count > 1 ? name(option) : null));
    }
}
