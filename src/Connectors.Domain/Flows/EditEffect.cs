using System.Security.Cryptography;
using System.Text;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Requests;

namespace Connectors.Domain.Flows;

/// <summary>What an edit of a connector does to a flow.</summary>
/// <param name="Id">The flow.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stops">Its new problems; empty where it keeps running.</param>
/// <param name="Changes">What changes of what it uses, in words, with names between asterisks and values between backticks.</param>
public sealed record FlowEffect(FlowId Id, string Name, IReadOnlyList<Problem> Stops, IReadOnlyList<string> Changes);

/// <summary>An instance that can't be used after an edit of its connector, although it could be before.</summary>
public sealed record InstanceEffect(InstanceId Id, string Name, IReadOnlyList<Problem> Problems);

/// <summary>What an edit of a connector does to those who use it.</summary>
public sealed record EditEffect(IReadOnlyList<FlowEffect> Flows, IReadOnlyList<InstanceEffect> Instances)
{
    public bool IsAny => Flows.Count + Instances.Count > 0;

    public IEnumerable<FlowEffect> Stopped => Flows.Where(flow => flow.Stops.Count > 0);

    public IEnumerable<FlowEffect> Changed => Flows.Where(flow => flow.Stops.Count == 0);

    /// <summary>Whether anything that works stops.</summary>
    public bool Stops => Instances.Count > 0 || Stopped.Any();

    /// <summary>What a person accepts: this definition, with what it does to these flows and instances and to no others.</summary>
    public string Token(Fingerprint definition)
    {
        var parts = Flows
            .Select(flow => $"{flow.Id} {flow.Stops.Count > 0}")
            .Concat(Instances.Select(instance => $"{instance.Id}"))
            .Order(StringComparer.Ordinal)
            .Prepend(definition.ToString());
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..32];
    }
}
