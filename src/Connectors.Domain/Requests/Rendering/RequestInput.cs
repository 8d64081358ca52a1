using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Pagination;

namespace Connectors.Domain.Requests.Rendering;

/// <summary>Everything that a request is rendered from.</summary>
/// <param name="Definition">The connector's current definition.</param>
/// <param name="MethodKey">The authentication method of the instance.</param>
/// <param name="EndpointKey">The endpoint of the shape.</param>
/// <param name="Values">What was filled in.</param>
public sealed record RequestInput(ConnectorContent Definition, string MethodKey, string EndpointKey, RequestValues Values)
{
    /// <summary>The requested page; the first where absent.</summary>
    public PageRequest? Page { get; init; }
}
