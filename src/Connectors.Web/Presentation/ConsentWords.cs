using Connectors.Domain.Updating.Planning;

namespace Connectors.Web.Presentation;

/// <summary>What a person must allow before an update, in words.</summary>
public static class ConsentWords
{
    /// <summary>Beside the tick, with names marked as <see cref="Wording.Html"/> reads them.</summary>
    public static string Label(Consent consent) => consent switch
    {
        Consent.LoseEdits(var count) => $"I know that {Wording.Count(count, "change")} will be lost",
        Consent.StopInstances(var instances) =>
            $"I know that {Wording.Names([.. instances.Select(instance => instance.Name)])} will stop working",
        Consent.BreakFlows(var flows) => $"I know that {Wording.Names([.. flows.Select(flow => flow.Name)])} will break",
        Consent.SendCredentials(var origin, var instances) => $"Send the credentials of {Wording.Names(instances)} to `{origin}`",
        Consent.DoMore({ Rule: "host-changed" } finding) => $"Use a different host. {finding.Words}",
        Consent.DoMore({ Rule: "scope-added" } finding) => $"Ask for a further permission. {finding.Words}",
        Consent.DoMore({ Rule: "endpoint-added" } finding) => $"Get an endpoint that writes. {finding.Words}",
        Consent.DoMore(var finding) => finding.Words,
        _ => throw new ArgumentOutOfRangeException(nameof(consent), consent, "A consent without words."),
    };

    /// <summary>Whether something that works or was made is lost.</summary>
    public static bool IsLoss(Consent consent) => consent is Consent.LoseEdits or Consent.StopInstances or Consent.BreakFlows;

    /// <summary>What is missing while it is not ticked.</summary>
    public static string Missing(Consent consent) => consent switch
    {
        Consent.LoseEdits(1) => "Confirm that your change will be lost.",
        Consent.LoseEdits(var count) => $"Confirm that your {count} changes will be lost.",
        Consent.StopInstances(var instances) => $"Confirm that {Wording.Count(instances.Count, "instance")} will stop working.",
        Consent.BreakFlows(var flows) => $"Confirm that {Wording.Count(flows.Count, "flow")} will break.",
        Consent.SendCredentials(var origin, _) => $"Confirm that credentials will be sent to {origin}.",
        Consent.DoMore => "Confirm what the connector may do from now on.",
        _ => throw new ArgumentOutOfRangeException(nameof(consent), consent, "A consent without words."),
    };
}
