using Connectors.Domain.Definitions;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Domain.Updating.Moving;

/// <summary>Plans what becomes of instances and flows when a move is undone: later edits of the flows are kept.</summary>
/// <param name="facts">The newer version, which the move led to.</param>
/// <param name="moved">The move.</param>
public sealed class UndoPlanning(UpdateFacts facts, MovedFrom moved)
{
    private readonly Following _following = new(facts.Current, moved.Current.Definition);

    // Those that are used now and where they came from: moved instances go back themselves.
    private readonly Dictionary<Guid, DependentInstance> _backTo = BackTo(facts, moved);

    private readonly Dictionary<Guid, StepDone> _steps =
        moved.Done.Flows.SelectMany(flow => flow.Steps).ToDictionary(step => step.Id);

    public MoveOutline Plan()
    {
        var whole = facts.Flows.Where(IsMeant).ToList();
        var back = whole;
        List<InstanceMove> instances;
        while (true)
        {
            var now = back;
            instances = [.. facts.Instances.Select(instance => Of(instance, now))];
            var stay = instances.Where(one => one.After is null).Select(one => one.Before.Id).ToHashSet();
            back = now.FindAll(flow => flow.Steps.All(step => !stay.Contains(step.Instance.Id)));
            if (back.Count == now.Count) break;
        }

        return new MoveOutline(
            instances,
            [.. back.Select(flow => new FlowMove(flow, [.. flow.Steps.Select(StepOf)]))],
            [.. whole.Except(back)],
            [.. facts.Flows.Except(whole)]);
    }

    // A flow that was added since goes back with the instance that it uses.
    private bool IsMeant(DependentFlow flow) => moved.Flow is { } only
        ? flow.Id == only
        : flow.Steps.All(step => _backTo.ContainsKey(step.Instance.Id));

    private InstanceMove Of(DependentInstance instance, IReadOnlyList<DependentFlow> back)
    {
        if (!_backTo.TryGetValue(instance.Id, out var old)) return new InstanceMove(instance, new InstanceChoice(InstanceWay.Leave), null);
        if (old.Id != instance.Id) return new InstanceMove(instance, new InstanceChoice(InstanceWay.Use, old.Id), old);
        var isFree = facts.Flows.Except(back).All(flow => flow.Steps.All(step => step.Instance.Id != instance.Id));
        var isMeant = moved.Flow is null || back.Any(flow => flow.Steps.Any(step => step.Instance.Id == instance.Id));
        return isFree && isMeant
            ? new InstanceMove(instance, new InstanceChoice(InstanceWay.Move), old)
            : new InstanceMove(instance, new InstanceChoice(InstanceWay.Leave), null);
    }

    private StepMove StepOf(DependentStep step)
    {
        if (!_steps.TryGetValue(step.Id, out var done))
            return new StepMove(step, _following.Follow(step, _backTo[step.Instance.Id]));
        var followed = _following.Follow(step, InstanceOf(step, done));
        var isSame = step.EndpointKey == done.After.EndpointKey;
        return new StepMove(step, followed with
        {
            EndpointKey = isSame ? done.Before.EndpointKey : followed.EndpointKey,
            Values = isSame ? ValuesOf(step, done) : followed.Values,
        });
    }

    // Several instances may have been replaced by the same one.
    private DependentInstance InstanceOf(DependentStep step, StepDone done) =>
        step.Instance.Id == done.After.Instance && moved.Instances.FirstOrDefault(one => one.Id == done.Before.Instance) is { } old
            ? old
            : _backTo[step.Instance.Id];

    // What was changed since stays; everything else is as it was.
    private static Dictionary<string, string> ValuesOf(DependentStep step, StepDone done)
    {
        var values = new Dictionary<string, string>(done.Before.Values, StringComparer.Ordinal);
        foreach (var key in step.Values.Keys.Union(done.After.Values.Keys))
        {
            var (now, then) = (step.Values.GetValueOrDefault(key), done.After.Values.GetValueOrDefault(key));
            if (now == then) continue;
            if (now is null) values.Remove(key);
            else values[key] = now;
        }

        return values;
    }

    private static Dictionary<Guid, DependentInstance> BackTo(UpdateFacts facts, MovedFrom moved)
    {
        var found = new Dictionary<Guid, DependentInstance>();
        var old = moved.Instances.ToDictionary(instance => instance.Id);
        foreach (var done in moved.Done.Instances)
        {
            var now = done.Other ?? done.Id;
            if (done.Way == InstanceWay.Move && facts.Instances.FirstOrDefault(one => one.Id == done.Id) is { } itself)
                found[now] = itself with { MethodKey = done.Method };
            else if (old.TryGetValue(done.Id, out var there)) found[now] = there;
        }

        return found;
    }
}

/// <summary>The definition of the newer version without what a move put on it.</summary>
internal static class UneditedDefinition
{
    /// <returns>Null where later edits contradict it, so that it stays as it is.</returns>
    public static ConnectorDefinition? Of(UpdateFacts facts, MovedFrom moved) =>
        ThreeWayMerge.Merge(moved.Definitions.After, facts.Current, moved.Definitions.Before) is { IsClean: true } merge
            ? merge.Definition
            : null;
}
