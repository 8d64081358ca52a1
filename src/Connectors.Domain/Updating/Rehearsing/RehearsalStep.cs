using System.Text.Json;
using Connectors.Domain.Ids;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Equivalence;
using Connectors.Domain.Updating.Effects;

namespace Connectors.Domain.Updating.Rehearsing;

/// <summary>A step of a flow on a connector that may be rehearsed.</summary>
/// <param name="Connector">The connector.</param>
/// <param name="Flow">The flow.</param>
/// <param name="FlowName">What people call it.</param>
/// <param name="Effect">What the update means for the step.</param>
/// <param name="Refusal">Why it is not rehearsed; null where it is.</param>
public sealed record RehearsalStep(InstalledId Connector, FlowId Flow, string FlowName, StepEffect Effect, RehearsalRefusal? Refusal)
{
    /// <summary>Whether it sends the same request before and after, so that one is enough for both.</summary>
    public bool IsIdentical => Effect.Verdict is StepVerdict.Identical;

    /// <summary>Why it does not work now; empty where it does.</summary>
    public IReadOnlyList<Problem> Problems => Effect.Verdict is StepVerdict.WasBroken(var now, _) ? now : [];

    /// <summary>Equal for steps of several flows that send the same requests, which are sent once.</summary>
    public string Key { get; } = KeyOf(Effect);

    private static string KeyOf(StepEffect effect)
    {
        var values = effect.Step.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new[] { pair.Key, pair.Value });
        return $"{effect.Step.Instance.Id} {effect.Step.EndpointKey} {JsonSerializer.Serialize(values)}";
    }
}
