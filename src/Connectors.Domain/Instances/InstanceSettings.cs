using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;

namespace Connectors.Domain.Instances;

/// <summary>What people decided about an instance, at one revision. Of credentials only the keys.</summary>
/// <param name="Connector">The connector that it is an instance of.</param>
/// <param name="Name">What it is called.</param>
/// <param name="MethodKey">Its way to sign in.</param>
/// <param name="Values">Values that are no credentials, by the keys of their variables.</param>
/// <param name="Secrets">The keys of the credentials that are stored.</param>
public sealed record InstanceSettings(
    InstalledId Connector,
    string Name,
    string MethodKey,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyList<string> Secrets)
{
    /// <summary>Its own limit; null where the connector's counts.</summary>
    public RateLimit? Limit { get; init; }

    /// <summary>The keys of the credentials that were entered with this revision.</summary>
    public IReadOnlyList<string> Entered { get; init; } = [];
}

/// <summary>What a revision of an instance did. Rows keep the number.</summary>
public enum InstanceChangeKind
{
    Added = 0,
    Edited = 1,
    Removed = 2,
    PutBack = 3,

    /// <summary>To the newer version of its connector, or back.</summary>
    Moved = 4,

    /// <summary>An earlier revision was restored.</summary>
    Restored = 5,
}
