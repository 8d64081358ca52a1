using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;

namespace Connectors.Application.Instances;

/// <summary>An instance as pages show it: never its credentials.</summary>
/// <param name="Id">The instance.</param>
/// <param name="ConnectorId">Its connector.</param>
/// <param name="Name">What people call it.</param>
/// <param name="MethodKey">Its way to sign in.</param>
/// <param name="Values">Values that are no credentials, by the keys of their variables.</param>
/// <param name="Secrets">The keys of the credentials that are filled in.</param>
/// <param name="State">Whether it can be used.</param>
/// <param name="Reason">Why not.</param>
public sealed record Instance(
    InstanceId Id,
    InstalledId ConnectorId,
    string Name,
    string MethodKey,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlySet<string> Secrets,
    InstanceState State,
    Reason? Reason)
{
    /// <summary>Whether it was signed in, so it has an access token.</summary>
    public bool HasToken { get; init; }

    /// <summary>Whether it has credentials that the present keys don't open.</summary>
    public bool IsUnreadable { get; init; }

    public InstanceFacts Facts => new(MethodKey, Filled, HasToken) { Emptied = Emptied, IsUnreadable = IsUnreadable };

    /// <summary>The keys of everything that is filled in, credentials included.</summary>
    public IReadOnlySet<string> Filled => FilledIn.KeysOf(Values).Concat(Secrets).ToHashSet();

    /// <summary>The keys of what was emptied on purpose, although it has a default.</summary>
    public IReadOnlySet<string> Emptied => FilledIn.EmptiedOf(Values);

    public DateTime StateAt { get; init; }

    public DateTime AddedAt { get; init; }

    public required Author AddedBy { get; init; }

    /// <summary>The number of its newest revision, which forms post; 0 where it is older than its history.</summary>
    public int Number { get; init; }

    /// <summary>Where its credentials would go although they were not given for it; null where they go where they are meant to.</summary>
    public Problem.MeantForElsewhere? Elsewhere { get; init; }

    /// <summary>Its own limit; null where the connector's counts.</summary>
    public RateLimit? RateLimit { get; init; }

    /// <summary>A shape by this instance, without its values.</summary>
    public FlowShape ToShape(string endpoint, IReadOnlyDictionary<string, string> values) =>
        new(Facts, endpoint, FilledIn.KeysOf(values)) { Emptied = FilledIn.EmptiedOf(values) };
}

/// <summary>An instance in a list.</summary>
public sealed record InstanceLine(InstanceId Id, InstalledId ConnectorId, string Name, InstanceState State);

/// <summary>An instance with the connector that it is one of.</summary>
public sealed record InstanceChoice(
    InstanceId Id, string Name, InstanceState State, InstalledId ConnectorId, string Connector, string? Version);

/// <summary>What a person fills in for an instance.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="MethodKey">The way to sign in.</param>
/// <param name="Values">Of all variables, credentials included. A credential that is empty stays as it was.</param>
/// <param name="RateLimit">Its own limit, or null.</param>
public sealed record InstanceDraft(string Name, string MethodKey, IReadOnlyDictionary<string, string> Values, RateLimit? RateLimit)
{
    /// <summary>The revision that the person looked at; null where they looked at none.</summary>
    public int? Seen { get; init; }
}

/// <summary>What became of adding, changing or removing an instance.</summary>
public abstract record InstanceResult
{
    private InstanceResult()
    {
    }

    /// <param name="Id">The instance.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="State">Whether it can be used now, or has to be signed in first.</param>
    public sealed record Saved(InstanceId Id, string Name, InstanceState State) : InstanceResult
    {
        /// <summary>The number of its newest revision.</summary>
        public int Number { get; init; }

        /// <summary>The names of the flows that ran before and can't run now.</summary>
        public IReadOnlyList<string> Stopped { get; init; } = [];
    }

    public sealed record NotFound : InstanceResult;

    /// <summary>What was filled in doesn't do; nothing was written.</summary>
    public sealed record Faulty(IReadOnlyList<Problem> Problems) : InstanceResult;

    /// <summary>It was changed meanwhile; nothing was written.</summary>
    /// <param name="By">Who did, and when.</param>
    /// <param name="Number">The number of its newest revision.</param>
    public sealed record ChangedMeanwhile(PersonAt By, int Number) : InstanceResult;

    /// <summary>The connector has no endpoint or no such way to sign in, so nothing can use it.</summary>
    public sealed record NotReady : InstanceResult;

    /// <summary>Flows use it, enabled or not; nothing was written.</summary>
    public sealed record InUse(string Name) : InstanceResult;
}
