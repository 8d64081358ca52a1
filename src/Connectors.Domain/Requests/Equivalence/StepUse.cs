using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Passing;

namespace Connectors.Domain.Requests.Equivalence;

/// <summary>A step on a definition of its connector.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Use">The step, with the real values of its instance and its own.</param>
public sealed record StepOn(ConnectorDefinition Definition, StepUse Use)
{
    public ConnectorContent Content => Definition.Content;
}

/// <summary>How a step of a flow uses a connector: everything that its requests depend on, without a secret.</summary>
/// <param name="MethodKey">The sign-in method of the instance.</param>
/// <param name="EndpointKey">The endpoint that the step calls.</param>
public sealed record StepUse(string MethodKey, string EndpointKey)
{
    private static readonly Dictionary<string, string> NoValues = [];

    /// <summary>The instance's own values that are not credentials, by the keys of their variables.</summary>
    public IReadOnlyDictionary<string, string> Instance { get; init; } = NoValues;

    /// <summary>The keys of the credentials that were given.</summary>
    public IReadOnlySet<string> Credentials { get; init; } = new HashSet<string>();

    /// <summary>Whether the instance was signed in, so it has an access token.</summary>
    public bool HasToken { get; init; }

    /// <summary>Whether its credentials can't be decrypted with the current keys.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>The step's own values, by the keys of the endpoint's variables.</summary>
    public IReadOnlyDictionary<string, string> Step { get; init; } = NoValues;

    /// <summary>Whether a step comes before it, whose records it is handed.</summary>
    public bool FollowsAnother { get; init; }

    /// <summary>What later steps read by name in the records that it passes on.</summary>
    public IReadOnlyList<RecordPath> Reads { get; init; } = [];

    public override string ToString() => $"{EndpointKey} by {MethodKey}";
}
