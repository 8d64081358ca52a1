namespace Connectors.Domain.Flows;

/// <summary>What somebody did to a flow.</summary>
public enum FlowChangeKind
{
    Made,
    Edited,
    Removed,
    PutBack,
    Restored,
}
