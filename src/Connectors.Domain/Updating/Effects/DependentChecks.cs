using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Equivalence;
using Connectors.Domain.Requests.Rendering;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Moving;

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
            .ThenBy(flow => flow.Id.Value)
            .Select(flow => new FlowVerdict(flow.Id, flow.Name, [.. flow.Steps.Select(Of)])),
    ];

    /// <summary>Those that move or are copied.</summary>
    public IReadOnlyList<InstanceVerdict> Instances(MoveOutline moves) =>
        [.. moves.Instances.Where(one => one.Changes).Select(one => Of(one.Before, one.After!))];

    /// <summary>Those that move, sorted by name.</summary>
    public IReadOnlyList<FlowVerdict> Flows(MoveOutline moves) =>
    [
        .. moves.Flows
            .OrderBy(move => move.Flow.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(move => move.Flow.Id.Value)
            .Select(move => new FlowVerdict(
                move.Flow.Id, move.Flow.Name, [.. move.Steps.Select(step => Of(step.Before, step.After))])),
    ];

    private InstanceVerdict Of(DependentInstance instance) => Of(instance, instance);

    private InstanceVerdict Of(DependentInstance instance, DependentInstance then)
    {
        var before = instance.SignIn(facts.Current.Content, facts.Baseline?.Definition.Content);
        var after = then.SignIn(result.Content, release?.Content);
        return new InstanceVerdict(
            instance,
            [.. after.Problems(then.Facts).Except(before.Problems(instance.Facts))],
            InstanceCheck.Unused(facts.Current.Content, result.Content, instance.Facts),
            [.. after.GoesTo.Except(before.GoesTo).Order(StringComparer.Ordinal)],
            SignInChange.Of((before, instance.Facts), (after, then.Facts)) is not null);
    }

    private StepEffect Of(DependentStep step)
    {
        var (before, after) = (EndpointOf(facts.Current, step), EndpointOf(result, step));
        var values = PathRenames.Carry(step.Values, before, after);
        return values == step.Values
            ? Of(step, step)
            : Of(step, step with { Values = values }) with
            {
                Renamed = PathRenames.Between(before!, after!).Where(pair => step.Values.ContainsKey(pair.Key)).ToDictionary(),
            };
    }

    private static Endpoint? EndpointOf(ConnectorDefinition definition, DependentStep step) =>
        definition.Content.Endpoints.FirstOrDefault(endpoint => endpoint.Key == step.EndpointKey);

    private StepEffect Of(DependentStep step, DependentStep moved)
    {
        var (before, after) = (new StepOn(facts.Current, step.Use), new StepOn(result, moved.Use));
        var verdict = RequestEquivalence.Compare(before, after);
        IEnumerable<Problem> gone = verdict switch
        {
            StepVerdict.Breaks(var problems) => problems,
            StepVerdict.WasBroken(var now, var then) => then.Except(now),
            _ => [],
        };
        return new StepEffect(step, verdict, [.. gone.Select(problem => LossOf(problem, step))])
        {
            Then = moved,
            Before = before,
            After = after,
        };
    }

    private Loss LossOf(Problem problem, DependentStep step) => new(
        ShapeCheck.Named(problem, facts.Current.Content, step.Shape),
        facts.Baseline is { } baseline && ShapeCheck.Problems(baseline.Definition.Content, step.Shape).Contains(problem));
}
