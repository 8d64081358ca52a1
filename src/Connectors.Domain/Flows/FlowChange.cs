namespace Connectors.Domain.Flows;

/// <summary>One difference between two revisions of a flow.</summary>
public abstract record FlowChange
{
    private FlowChange()
    {
    }

    public sealed record Renamed(string From, string To) : FlowChange;

    /// <param name="From">The schedule before; null where it ran by hand only.</param>
    /// <param name="To">The schedule after.</param>
    public sealed record Scheduled(string? From, string? To) : FlowChange;

    public sealed record Switched(bool IsEnabled) : FlowChange;

    /// <param name="IsKept">Whether what runs send and receive is kept.</param>
    public sealed record ContentKept(bool IsKept) : FlowChange;

    public sealed record ShapeAdded(ShapeState Shape) : FlowChange;

    public sealed record ShapeRemoved(ShapeState Shape) : FlowChange;

    /// <summary>A shape was pointed at another instance.</summary>
    public sealed record Moved(ShapeState From, ShapeState To) : FlowChange;

    /// <summary>A shape calls another endpoint.</summary>
    public sealed record EndpointChosen(string From, string To) : FlowChange;

    /// <param name="EndpointKey">The endpoint of the shape.</param>
    /// <param name="Key">The endpoint's variable.</param>
    /// <param name="From">Null where it used the default.</param>
    /// <param name="To">Null where it has none any more.</param>
    public sealed record ValueChanged(string EndpointKey, string Key, string? From, string? To) : FlowChange;

    /// <summary>A shape takes other records, or does something else with them.</summary>
    /// <param name="EndpointKey">The endpoint of the shape.</param>
    /// <param name="From">In words; null where it took all of them and kept none.</param>
    /// <param name="To">In words; null where it does so now.</param>
    public sealed record PassingChanged(string EndpointKey, string? From, string? To) : FlowChange;

    public sealed record Reordered : FlowChange;
}
