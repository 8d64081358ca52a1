namespace Connectors.Domain.Flows;

/// <summary>The kind of a change of a flow.</summary>
public enum FlowChangeKind
{
    Made,
    Edited,
    Removed,
    PutBack,
    Restored,

    /// <summary>Its steps went to another version of a connector, or back.</summary>
    Moved,
}
