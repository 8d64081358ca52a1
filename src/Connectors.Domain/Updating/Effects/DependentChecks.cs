using Connectors.Domain.Definitions;
using Connectors.Domain.Flows;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Equivalence;
using Connectors.Domain.Requests.Rendering;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Domain.Updating.Effects;

/// <summary>What a change of a connector does to the instances and flows that use it.</summary>
/// <param name="facts">The connector, its instances and its flows.</param>
/// <param name="result">The definition after the change.</param>
/// <param name="release">The definition of the release that it is then installed from; null where it is custom.</param>
public sealed class DependentChecks(UpdateFacts facts, ConnectorDefinition result, ConnectorDefinition? release)
{
    public IReadOnlyList<InstanceVerdict> Instances() => [.. facts.Instances.Select(Of)];

    /// <summary>Sorted by name.</summary>
    public IReadOnlyList<FlowVerdict> Flows() =>
    [
        .. facts.Flows
            .OrderBy(flow => flow.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(flow => flow.Id)
            .Select(flow => new FlowVerdict(flow.Id, flow.Name, [.. flow.Steps.Select(Of)])),
    ];

    private InstanceVerdict Of(DependentInstance instance)
    {
        var before = instance.SignIn(facts.Current.Content, facts.Baseline?.Definition.Content);
        var after = instance.SignIn(result.Content, release?.Content);
        return new InstanceVerdict(
            instance,
            [.. after.Problems(instance.Facts).Except(before.Problems(instance.Facts))],
            InstanceCheck.Unused(facts.Current.Content, result.Content, instance.Facts),
            [.. after.GoesTo.Except(before.GoesTo).Order(StringComparer.Ordinal)],
            SignInChange.Of(before, after, instance.Facts) is not null);
    }

    private StepEffect Of(DependentStep step)
    {
        var verdict = RequestEquivalence.Compare(facts.Current, result, step.Use);
        IEnumerable<Problem> gone = verdict switch
        {
            StepVerdict.Breaks(var problems) => problems,
            StepVerdict.WasBroken(var now, var then) => then.Except(now),
            _ => [],
        };
        return new StepEffect(step, verdict, [.. gone.Select(problem => LossOf(problem, step))])
        {
            Before = facts.Current,
            After = result,
        };
    }

    private Loss LossOf(Problem problem, DependentStep step) => new(
        ShapeCheck.Named(problem, facts.Current.Content, step.Shape),
        facts.Baseline is { } baseline && ShapeCheck.Problems(baseline.Definition.Content, step.Shape).Contains(problem));
}
