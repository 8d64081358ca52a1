using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Rendering;

namespace Connectors.Domain.Updating.Facts;

/// <summary>An instance of the connector, without its secrets.</summary>
/// <param name="Id">The instance.</param>
/// <param name="Name">What people call it.</param>
/// <param name="MethodKey">Its sign-in method.</param>
/// <param name="State">Whether it can be used.</param>
public sealed record DependentInstance(InstanceId Id, string Name, string MethodKey, InstanceState State)
{
    // Never part of a host name, so that any text does.
    private const string AnySecret = "secret";

    /// <summary>Its values that are not credentials, by the keys of their variables.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>The keys of the credentials that were given.</summary>
    public IReadOnlySet<string> Credentials { get; init; } = new HashSet<string>();

    public bool HasToken { get; init; }

    /// <summary>Whether its credentials can't be decrypted with the current keys.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>The origins that its credentials were given for; null where nothing was sent yet.</summary>
    public IReadOnlySet<string>? MeantFor { get; init; }

    /// <summary>Who changed it last, and when.</summary>
    public PersonAt? Changed { get; init; }

    public InstanceFacts Facts => new(MethodKey, FilledIn.KeysOf(Values).Union(Credentials).ToHashSet(), HasToken)
    {
        Emptied = FilledIn.EmptiedOf(Values),
        IsUnreadable = IsUnreadable,
    };

    /// <summary>The origins that get its credentials on a definition; none where it has no credentials.</summary>
    public IReadOnlySet<string> Reach(ConnectorContent content) =>
        Credentials.Count == 0 && !HasToken ? new HashSet<string>() : Origins(content);

    /// <summary>The origins that its requests go to on a definition, those for tokens included.</summary>
    public IReadOnlySet<string> Origins(ConnectorContent content)
    {
        if (content.MethodOf(MethodKey) is not { } method) return new HashSet<string>();
        var values = new Dictionary<string, string>(Values, StringComparer.Ordinal);
        foreach (var key in Credentials) values[key] = AnySecret;
        return CredentialReach.Of(content, method, RequestValues.None with { Instance = values, Credentials = Credentials });
    }

    /// <summary>How a definition signs it in.</summary>
    /// <param name="content">The definition.</param>
    /// <param name="release">
    /// The release that the connector is then installed from, whose origins are trusted; null for a custom one.
    /// </param>
    public SignInPlan SignIn(ConnectorContent content, ConnectorContent? release)
    {
        var reach = Reach(content);
        var strange = MeantFor is null
            ? null
            : CredentialReach.Strange(reach, MeantFor, release is null ? new HashSet<string>() : Reach(release));
        return new SignInPlan(content, reach, strange);
    }
}
