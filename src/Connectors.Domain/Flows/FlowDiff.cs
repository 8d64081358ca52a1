using Connectors.Domain.Requests.Passing;

namespace Connectors.Domain.Flows;

/// <summary>What changed between two revisions of a flow.</summary>
public static class FlowDiff
{
    /// <param name="before">Null where there was none: then nothing changed, it began.</param>
    /// <param name="after">What stood afterwards.</param>
    public static IReadOnlyList<FlowChange> Between(FlowState? before, FlowState after) =>
        before is null ? [] : [.. OfFlow(before, after), .. OfShapes(before.Shapes, after.Shapes)];

    private static IEnumerable<FlowChange> OfFlow(FlowState before, FlowState after)
    {
        if (before.Name != after.Name) yield return new FlowChange.Renamed(before.Name, after.Name);
        if (before.Cron != after.Cron) yield return new FlowChange.Scheduled(before.Cron, after.Cron);
        if (before.IsEnabled != after.IsEnabled) yield return new FlowChange.Switched(after.IsEnabled);
        if (before.ForgetsContent != after.ForgetsContent) yield return new FlowChange.ContentKept(!after.ForgetsContent);
    }

    private static IEnumerable<FlowChange> OfShapes(IReadOnlyList<ShapeState> before, IReadOnlyList<ShapeState> after)
    {
        var (old, now) = (before.ToDictionary(shape => shape.Id), after.ToDictionary(shape => shape.Id));
        foreach (var gone in before.Where(shape => !now.ContainsKey(shape.Id))) yield return new FlowChange.ShapeRemoved(gone);
        foreach (var shape in after)
        {
            if (!old.TryGetValue(shape.Id, out var was)) yield return new FlowChange.ShapeAdded(shape);
            else foreach (var change in OfShape(was, shape)) yield return change;
        }

        var stayed = before.Select(shape => shape.Id).Where(now.ContainsKey);
        if (!stayed.SequenceEqual(after.Select(shape => shape.Id).Where(old.ContainsKey))) yield return new FlowChange.Reordered();
    }

    private static IEnumerable<FlowChange> OfShape(ShapeState before, ShapeState after)
    {
        if (before.InstanceId != after.InstanceId) yield return new FlowChange.Moved(before, after);
        if (before.EndpointKey != after.EndpointKey) yield return new FlowChange.EndpointChosen(before.EndpointKey, after.EndpointKey);
        foreach (var (from, to) in PassingWords.Of(before.Values).Zip(PassingWords.Of(after.Values)))
        {
            if (from != to) yield return new FlowChange.PassingChanged(after.EndpointKey, from, to);
        }

        if (BraceMark.IsMissing(before.Values) && after.Values.ContainsKey(PassingKeys.Braces))
            yield return new FlowChange.PassingChanged(after.EndpointKey, "double braces as written", "double braces are expressions");
        var keys = before.Values.Keys.Union(after.Values.Keys).Where(key => !PassingKeys.IsSetting(key));
        foreach (var key in keys.Order(StringComparer.Ordinal))
        {
            var (from, to) = (before.Values.GetValueOrDefault(key), after.Values.GetValueOrDefault(key));
            if (from != to) yield return new FlowChange.ValueChanged(after.EndpointKey, key, from, to);
        }
    }
}
