using Connectors.Application.Recording.Log;

namespace Connectors.Web.Presentation;

/// <summary>Changes of connectors, instances and flows, in words.</summary>
public static class ActivityWords
{
    public static string Of(ActivityChange change) => change switch
    {
        ActivityChange.OfConnector(null, var title) => title,
        ActivityChange.OfConnector({ } facts, _) => RevisionWords.Title(facts),
        ActivityChange.OfInstance(var kind, var restored) => InstanceChangeWords.Title(kind, restored),
        ActivityChange.OfFlow(var kind, var restored) => FlowChangeWords.Title(kind, restored),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "A change without words."),
    };

    public static string Of(ActivityKind kind) => kind switch
    {
        ActivityKind.Connector => "Connector",
        ActivityKind.Instance => "Instance",
        ActivityKind.Flow => "Flow",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
