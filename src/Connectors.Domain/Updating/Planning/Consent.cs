using System.Text.Json.Serialization;
using Connectors.Domain.Ids;
using Connectors.Domain.Installed;
using Connectors.Domain.Merging.Compatibility;

namespace Connectors.Domain.Updating.Planning;

/// <summary>Something that a person must allow by name before an update does it.</summary>
[JsonDerivedType(typeof(LoseEdits), "lose-edits")]
[JsonDerivedType(typeof(DoMore), "do-more")]
[JsonDerivedType(typeof(SendCredentials), "send-credentials")]
[JsonDerivedType(typeof(StopInstances), "stop-instances")]
[JsonDerivedType(typeof(BreakFlows), "break-flows")]
public abstract record Consent
{
    private Consent()
    {
    }

    /// <summary>What it is called in forms and requests; the same for the same thing in every plan.</summary>
    public abstract string Key { get; }

    /// <summary>Edits are lost.</summary>
    public sealed record LoseEdits(int Count) : Consent
    {
        public override string Key => "lose-edits";
    }

    /// <summary>The connector may do more than before: another host, another scope, an endpoint that writes.</summary>
    public sealed record DoMore(Finding Finding) : Consent
    {
        public override string Key => $"{Finding.Rule}:{Finding.Path}";
    }

    /// <summary>Credentials go to an origin that does not get them now.</summary>
    /// <param name="Origin">The origin (RFC 6454).</param>
    /// <param name="Instances">The names of the instances whose credentials go there.</param>
    public sealed record SendCredentials(string Origin, IReadOnlyList<string> Instances) : Consent
    {
        public override string Key => $"credentials:{Origin}";
    }

    /// <summary>Instances stop working.</summary>
    public sealed record StopInstances(IReadOnlyList<Named<InstanceId>> Instances) : Consent
    {
        public override string Key => "stop-instances";
    }

    /// <summary>Flows break.</summary>
    public sealed record BreakFlows(IReadOnlyList<Named<FlowId>> Flows) : Consent
    {
        public override string Key => "break-flows";
    }
}
