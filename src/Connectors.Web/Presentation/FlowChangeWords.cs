using Connectors.Application.Flows;
using Connectors.Domain.Flows;

namespace Connectors.Web.Presentation;

/// <summary>What changed on a flow, in words.</summary>
public static class FlowChangeWords
{
    public static string Title(FlowRevision revision) => revision.Kind switch
    {
        FlowChangeKind.Made => "Made",
        FlowChangeKind.Edited => "Edited",
        FlowChangeKind.Removed => "Removed",
        FlowChangeKind.PutBack => "Put back",
        FlowChangeKind.Restored => $"Restored revision {revision.Restored}",
        _ => throw new ArgumentOutOfRangeException(nameof(revision), revision.Kind, "A change without words."),
    };

    /// <param name="change">What changed.</param>
    /// <param name="instances">What instances are called, by their ids.</param>
    public static string Of(FlowChange change, IReadOnlyDictionary<Guid, string> instances) => change switch
    {
        FlowChange.Renamed(var from, var to) => $"called `{to}`, before `{from}`",
        FlowChange.Scheduled(var from, var to) => $"runs {FlowWords.Runs(to)}, before {FlowWords.Runs(from)}",
        FlowChange.Switched(var isEnabled) => isEnabled ? "enabled" : "disabled",
        FlowChange.ShapeAdded(var shape) => $"shape `{shape.EndpointKey}` by {Name(shape, instances)} added",
        FlowChange.ShapeRemoved(var shape) => $"shape `{shape.EndpointKey}` by {Name(shape, instances)} removed",
        FlowChange.Moved(var from, var to) => $"shape `{to.EndpointKey}` goes by {Name(to, instances)}, before by {Name(from, instances)}",
        FlowChange.EndpointChosen(var from, var to) => $"endpoint `{from}` → `{to}`",
        FlowChange.ValueChanged(var endpoint, var key, var from, var to) => $"`{key}` of `{endpoint}`: {Value(from)} → {Value(to)}",
        FlowChange.Reordered => "the shapes are in another order",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "A change without words."),
    };

    private static string Value(string? value) => value switch
    {
        null => "nothing of its own",
        "" => "nothing",
        _ => $"`{value}`",
    };

    private static string Name(ShapeState shape, IReadOnlyDictionary<Guid, string> instances) =>
        $"*{instances.GetValueOrDefault(shape.InstanceId, "an instance")}*";
}
