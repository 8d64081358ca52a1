using Connectors.Domain.Requests;

namespace Connectors.Domain.Flows;

/// <summary>A step of a process flow: one endpoint of the connector that an instance belongs to, and the values it asks for.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="EndpointKey">The endpoint.</param>
/// <param name="Filled">The keys of the variables that have a value on the shape.</param>
public sealed record FlowShape(InstanceFacts Instance, string EndpointKey, IReadOnlySet<string> Filled)
{
    /// <summary>The keys of the variables that were emptied on the shape, although they have a default.</summary>
    public IReadOnlySet<string> Emptied { get; init; } = new HashSet<string>();
}
