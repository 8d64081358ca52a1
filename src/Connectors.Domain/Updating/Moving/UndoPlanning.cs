using Connectors.Domain.Ids;
using Connectors.Domain.Requests.Fields;
using Connectors.Domain.Requests.Passing;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Domain.Updating.Moving;

/// <summary>
/// Plans what becomes of instances and flows when a move is undone: exactly what it moved goes back, and later edits of flows are kept.
/// </summary>
/// <param name="facts">The newer version, which the move led to.</param>
/// <param name="moved">The move.</param>
public sealed class UndoPlanning(UpdateFacts facts, MovedFrom moved)
{
    private readonly Following _following = new(facts.Current, moved.Current.Definition);

    private readonly Dictionary<StepId, StepDone> _steps =
        moved.Done.Flows.SelectMany(flow => flow.Steps).ToDictionary(step => step.Id);

    // The instances that this move took along and that are still there: they go back themselves.
    private readonly Dictionary<InstanceId, DependentInstance> _own = moved.Done.Instances
        .Where(done => done.Way == InstanceWay.Move)
        .Join(facts.Instances, done => done.Id, now => now.Id, (done, now) => now with { MethodKey = done.Method })
        .ToDictionary(instance => instance.Id);

    private readonly Dictionary<InstanceId, DependentInstance> _old = moved.Instances.ToDictionary(instance => instance.Id);

    public MoveOutline Plan()
    {
        var meant = facts.Flows.Where(IsMeant).ToList();
        var (back, going) = (meant, _own.Keys.ToHashSet());
        while (true)
        {
            var free = going.Where(id => IsFree(id, back)).ToHashSet();
            var left = back.FindAll(flow => flow.Steps.All(step => TargetOf(step, free) is not null));
            if ((left.Count, free.Count) == (back.Count, going.Count)) break;
            (back, going) = (left, free);
        }

        return new MoveOutline(
            [.. facts.Instances.Select(instance => Of(instance, going))],
            [.. back.Select(flow => new FlowMove(flow, [.. flow.Steps.Select(step => StepOf(step, TargetOf(step, going)!))]))],
            [.. meant.Except(back)],
            [.. facts.Flows.Except(meant)]);
    }

    // A flow that was added since goes back with the instance that was moved; no other flow does.
    private bool IsMeant(DependentFlow flow) => moved.Flow is { } only
        ? flow.Id == only
        : moved.Done.Flows.Any(done => done.Id == flow.Id) || flow.Steps.Any(step => _own.ContainsKey(step.Instance.Id));

    // Every flow on it goes back too; of one flow, its own instances only.
    private bool IsFree(InstanceId instance, IReadOnlyList<DependentFlow> back)
    {
        var users = facts.Flows.Where(flow => flow.Steps.Any(step => step.Instance.Id == instance)).ToList();
        return users.All(back.Contains) && (moved.Flow is null || users.Count > 0);
    }

    // Null where the step stays: what it used is gone, or it uses something else since.
    private DependentInstance? TargetOf(DependentStep step, HashSet<InstanceId> going)
    {
        if (going.Contains(step.Instance.Id)) return _own[step.Instance.Id];
        return _steps.TryGetValue(step.Id, out var done) && done.After.Instance == step.Instance.Id
            ? _old.GetValueOrDefault(done.Before.Instance)
            : null;
    }

    private InstanceMove Of(DependentInstance instance, HashSet<InstanceId> going) => going.Contains(instance.Id)
        ? new InstanceMove(instance, new ChosenWay(InstanceWay.Move), _own[instance.Id])
        : new InstanceMove(instance, new ChosenWay(InstanceWay.Leave), null);

    private StepMove StepOf(DependentStep step, DependentInstance target)
    {
        var followed = _following.Follow(step, target);
        if (!_steps.TryGetValue(step.Id, out var done) || step.EndpointKey != done.After.EndpointKey) return new StepMove(step, followed);
        var endpoint = moved.Current.Definition.Content.Endpoints.FirstOrDefault(endpoint => endpoint.Key == done.Before.EndpointKey);
        var asked = endpoint is null ? [] : StepInputs.Of(endpoint).Select(input => input.Key).ToHashSet();
        return new StepMove(step, followed with
        {
            EndpointKey = done.Before.EndpointKey,
            Values = ValuesOf(step, done, asked, _following.Renamed(step.EndpointKey)),
        });
    }

    // What was changed since stays, if the old endpoint asks for it; everything else is as it was.
    private static Dictionary<string, string> ValuesOf(
        DependentStep step, StepDone done, HashSet<string> asked, IReadOnlyDictionary<string, string> renamed)
    {
        var values = new Dictionary<string, string>(done.Before.Values, StringComparer.Ordinal);
        foreach (var key in step.Values.Keys.Union(done.After.Values.Keys))
        {
            var (now, then) = (step.Values.GetValueOrDefault(key), done.After.Values.GetValueOrDefault(key));
            var old = renamed.GetValueOrDefault(key, key);
            if (now == then) continue;
            if (now is null) values.Remove(old);
            else if (asked.Contains(old) || PassingKeys.IsSetting(old)) values[old] = now;
        }

        return values;
    }
}
