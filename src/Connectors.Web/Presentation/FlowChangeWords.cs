using Connectors.Application.Flows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;

namespace Connectors.Web.Presentation;

/// <summary>Changes of a flow, in words.</summary>
public static class FlowChangeWords
{
    public static string Title(FlowRevision revision) => Title(revision.Kind, revision.Restored);

    /// <param name="kind">What was done.</param>
    /// <param name="restored">The restored revision; null for other changes.</param>
    public static string Title(FlowChangeKind kind, int? restored) => kind switch
    {
        FlowChangeKind.Made => "Created",
        FlowChangeKind.Edited => "Edited",
        FlowChangeKind.Removed => "Removed",
        FlowChangeKind.PutBack => "Restored",
        FlowChangeKind.Moved => "Moved to another version",
        FlowChangeKind.Restored => $"Restored revision {restored}",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A change without words."),
    };

    /// <param name="change">One change.</param>
    /// <param name="instances">Names of instances by their ids.</param>
    public static string Of(FlowChange change, IReadOnlyDictionary<InstanceId, string> instances) => change switch
    {
        FlowChange.Renamed(var from, var to) => $"renamed from `{from}` to `{to}`",
        FlowChange.Scheduled(var from, var to) => $"schedule: {FlowWords.Runs(from)} → {FlowWords.Runs(to)}",
        FlowChange.Switched(var isEnabled) => isEnabled ? "enabled" : "disabled",
        FlowChange.ContentKept(var isKept) =>
            isKept ? "keeps what its runs send and receive" : "no longer keeps what its runs send and receive",
        FlowChange.ShapeAdded(var shape) => $"added step `{shape.EndpointKey}` on {Name(shape, instances)}",
        FlowChange.ShapeRemoved(var shape) => $"removed step `{shape.EndpointKey}` on {Name(shape, instances)}",
        FlowChange.Moved(var from, var to) => $"step `{to.EndpointKey}` moved from {Name(from, instances)} to {Name(to, instances)}",
        FlowChange.EndpointChosen(var from, var to) => $"endpoint `{from}` → `{to}`",
        FlowChange.ValueChanged(var endpoint, var key, var from, var to) => $"`{key}` of `{endpoint}`: {Value(from)} → {Value(to)}",
        FlowChange.PassingChanged(var endpoint, var from, var to) =>
            $"records of `{endpoint}`: {Passing(from)} → {Passing(to)}",
        FlowChange.Reordered => "steps reordered",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "A change without words."),
    };

    private static string Value(string? value) => value switch
    {
        null => "default",
        "" => "empty",
        _ => $"`{value}`",
    };

    private static string Passing(string? words) => words is null ? "nothing special" : $"`{words}`";

    private static string Name(ShapeState shape, IReadOnlyDictionary<InstanceId, string> instances) =>
        $"*{instances.GetValueOrDefault(shape.InstanceId, "an instance")}*";
}
