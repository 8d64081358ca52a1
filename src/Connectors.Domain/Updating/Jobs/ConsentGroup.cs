using System.Security.Cryptography;
using System.Text;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Domain.Updating.Jobs;

/// <summary>One thing that a person allows for all connectors of a job that need it.</summary>
/// <param name="Consent">What is allowed.</param>
/// <param name="Connectors">The connectors that need it.</param>
public sealed record ConsentGroup(Consent Consent, IReadOnlyList<NeededConsent> Connectors)
{
    /// <summary>Names it in a form: the same for the same thing in every job.</summary>
    public string Id { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Subject(Consent))))[..16];

    /// <summary>What several connectors need, each thing once.</summary>
    public static IReadOnlyList<ConsentGroup> Of(IEnumerable<NeededConsent> needed) =>
    [
        .. needed
            .GroupBy(one => Subject(one.Consent), StringComparer.Ordinal)
            .Select(same => new ConsentGroup(Together([.. same.Select(one => one.Consent)]), [.. same])),
    ];

    private static string Subject(Consent consent) => consent switch
    {
        Consent.DoMore(var finding) => $"{consent.Key}\n{finding.Words}",
        Consent.BreakFlows(var flows) => $"{consent.Key}\n{string.Join(' ', flows.Select(flow => flow.Id))}",
        Consent.StopInstances(var instances) => $"{consent.Key}\n{string.Join(' ', instances.Select(instance => instance.Id))}",
        _ => consent.Key,
    };

    private static Consent Together(IReadOnlyList<Consent> same) => same[0] switch
    {
        Consent.LoseEdits => new Consent.LoseEdits(same.OfType<Consent.LoseEdits>().Sum(one => one.Count)),
        Consent.SendCredentials(var origin, _) =>
            new Consent.SendCredentials(origin, [.. same.OfType<Consent.SendCredentials>().SelectMany(one => one.Instances)]),
        var one => one,
    };
}

/// <summary>A consent that one connector needs.</summary>
/// <param name="Item">Its item of the job.</param>
/// <param name="Connector">The connector's display name.</param>
/// <param name="Consent">The consent.</param>
public sealed record NeededConsent(JobItemId Item, string Connector, Consent Consent);
