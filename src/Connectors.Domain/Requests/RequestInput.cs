using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Pagination;

namespace Connectors.Domain.Requests;

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

/// <summary>Values by the keys of their variables.</summary>
/// <param name="Instance">Of the connector's and the method's variables, credentials included.</param>
/// <param name="Shape">Of the endpoint's variables.</param>
public sealed record RequestValues(IReadOnlyDictionary<string, string> Instance, IReadOnlyDictionary<string, string> Shape)
{
    public static RequestValues None { get; } = new(new Dictionary<string, string>(), new Dictionary<string, string>());

    /// <summary>The keys of the instance's values that are credentials: masked whatever the definition says of them today.</summary>
    public IReadOnlySet<string> Credentials { get; init; } = new HashSet<string>();

    /// <summary>What the shape before handed over, as JSON text.</summary>
    public string? Payload { get; init; }

    /// <summary>The access token of an instance that signs in by OAuth 2.</summary>
    public string? AccessToken { get; init; }

    public override string ToString() => nameof(RequestValues);
}
