using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Rendering;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Domain.Updating.Moving;

/// <summary>Plans what becomes of the instances and flows of a connector that moves to a newer version.</summary>
/// <param name="facts">The old version.</param>
/// <param name="target">The newer one.</param>
/// <param name="result">The newer version's definition with the edits on it.</param>
public sealed class MovePlanning(UpdateFacts facts, MoveTarget target, ConnectorDefinition result)
{
    private readonly Following _following = new(facts.Current, result);

    // The flows that a person chose, and the instances that are to be signed in before theirs can move.
    private readonly List<DependentFlow> _chosen = [.. facts.Flows.Where(flow => target.Choices.Flows?.Contains(flow.Id) != false)];
    private readonly HashSet<InstanceId> _new = [];

    public MoveOutline Plan()
    {
        var moving = _chosen;
        List<InstanceMove> instances;
        while (true)
        {
            var now = moving;
            instances = [.. facts.Instances.Select(instance => Of(instance, now))];
            _new.UnionWith(instances.Where(one => one.Choice.Way == InstanceWay.New).Select(one => one.Before.Id));
            moving = now.FindAll(flow => !flow.Steps.Any(step => _new.Contains(step.Instance.Id)));
            if (moving.Count == now.Count) break;
        }

        var after = instances.ToDictionary(one => one.Before.Id, one => one.After);
        return new MoveOutline(
            instances,
            [.. moving.Select(flow => new FlowMove(flow, [.. flow.Steps.Select(step => StepOf(step, after[step.Instance.Id]!))]))],
            [.. _chosen.Except(moving)],
            [.. facts.Flows.Except(_chosen)])
        {
            Retires = moving.Count == facts.Flows.Count && !target.Choices.KeepsOld,
        };
    }

    private StepMove StepOf(DependentStep step, DependentInstance after) => new(step, _following.Follow(step, after));

    private InstanceMove Of(DependentInstance instance, IReadOnlyList<DependentFlow> moving)
    {
        var now = UsesOf(instance, _new.Contains(instance.Id) ? _chosen : moving);
        var use = new InstanceUse(instance, _following.Method(instance.MethodKey), UsesOf(instance, facts.Flows), now);
        var open = InstanceWays.Of(use, result.Content, target.Instances);
        var choice = ChoiceOf(instance, open);
        var after = AfterOf(instance with { MethodKey = use.MethodKey }, choice);
        var asked = choice.Way is InstanceWay.Move or InstanceWay.Copy ? Asked(after!) : [];
        return new InstanceMove(instance, choice, after is null || asked.Count == 0 ? after : Given(after, asked))
        {
            Open = open,
            Asked = asked,
        };
    }

    private ChosenWay ChoiceOf(DependentInstance instance, IReadOnlyList<ChosenWay> open)
    {
        if (_new.Contains(instance.Id)) return new ChosenWay(InstanceWay.New);
        return target.Choices.Instances.TryGetValue(instance.Id, out var choice) && open.Contains(choice) ? choice : open[0];
    }

    private DependentInstance? AfterOf(DependentInstance instance, ChosenWay choice) => choice.Way switch
    {
        InstanceWay.Move => instance,
        InstanceWay.Copy => instance with { HasToken = false },
        InstanceWay.Use => target.Instances.First(other => other.Id == choice.Other),
        _ => null,
    };

    // What is part of an address that credentials go to has to be known before it is allowed.
    private List<Variable> Asked(DependentInstance after)
    {
        if (after.IsUnreadable || result.Content.MethodOf(after.MethodKey) is not { } method) return [];
        var addresses = $"{result.Content.BaseUrl} {method.TokenUrl} {method.AuthorizationUrl}";
        var missing = InstanceCheck.Problems(result.Content, after.Facts)
            .OfType<Problem.MissingVariable>()
            .Select(problem => problem.Key)
            .ToHashSet();
        return
        [
            .. result.Content.AskedBy(method)
                .Where(variable => missing.Contains(variable.Key))
                .Where(variable => !addresses.Contains($"{{{{{variable.Key}}}}}", StringComparison.Ordinal)),
        ];
    }

    // As a credential: whatever is filled in, the requests are the same but for its value.
    private static DependentInstance Given(DependentInstance after, List<Variable> asked) =>
        after with { Credentials = after.Credentials.Union(asked.Select(variable => variable.Key)).ToHashSet() };

    private static int UsesOf(DependentInstance instance, IEnumerable<DependentFlow> flows) =>
        flows.Count(flow => flow.Steps.Any(step => step.Instance.Id == instance.Id));
}
