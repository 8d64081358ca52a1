using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Equivalence;
using Connectors.Domain.Requests.Fields;
using Connectors.Domain.Requests.Rendering;
using Connectors.Domain.Updating.Effects;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Domain.Updating.Rehearsing;

/// <summary>What is rehearsed of an update before it is made: only requests that read, and only where credentials go already.</summary>
public static class RehearsalRules
{
    /// <summary>
    /// Whether a way to update can be rehearsed: it changes the connector in place, nothing is left to decide, and flows use it.
    /// </summary>
    public static bool Allows(OptionPlan way) =>
        way.Lead is { LeavesExisting: false, IsMove: false } && way.IsDecided && way.Flows.Count > 0;

    /// <summary>Every step of the flows on a connector.</summary>
    public static IReadOnlyList<RehearsalStep> Of(UpdateFacts facts, OptionPlan way) =>
    [
        .. way.Flows.SelectMany(flow => flow.Steps.Select(effect => new RehearsalStep(
            facts.Id, flow.Id, flow.Name, effect, Refusal(effect, facts.Baseline?.Definition.Content)))),
    ];

    /// <summary>Why a step is not rehearsed; null where it is. First match wins.</summary>
    /// <param name="effect">What the update means for the step.</param>
    /// <param name="release">The release that its connector is installed from; null for a custom one.</param>
    public static RehearsalRefusal? Refusal(StepEffect effect, ConnectorContent? release) => effect switch
    {
        _ when Endpoints(effect).Any(endpoint => endpoint.EffectiveDirection == Direction.Send) => RehearsalRefusal.Sends,
        _ when Endpoints(effect).Any(endpoint => !Reads(endpoint.Method)) => RehearsalRefusal.MayWrite,
        _ when StepInputs.UsesRecord(effect.Step.Values) || Endpoints(effect).Any(FlowCheck.UsesPayload) => RehearsalRefusal.NeedsRecords,
        _ when !IsSignedIn(effect.Step.Instance, effect.Before.Content, release) => RehearsalRefusal.NotSignedIn,
        _ when !WillWork(effect) => RehearsalRefusal.Broken,
        _ when GoesElsewhere(effect) => RehearsalRefusal.NeedsConsent,
        _ => null,
    };

    /// <summary>Leaves out the steps that would need more requests than a rehearsal makes.</summary>
    /// <param name="steps">The steps of all connectors, in order.</param>
    /// <param name="most">How many steps with different requests are rehearsed at most.</param>
    public static IReadOnlyList<RehearsalStep> Within(IReadOnlyList<RehearsalStep> steps, int most)
    {
        var taken = steps.Where(step => step.Refusal is null).Select(step => step.Key).Distinct().Take(most).ToHashSet();
        return
        [
            .. steps.Select(step =>
                step.Refusal is null && !taken.Contains(step.Key) ? step with { Refusal = RehearsalRefusal.OverLimit } : step),
        ];
    }

    /// <summary>Whether a request may be sent by a rehearsal: it reads, at an origin that its step sends requests to already.</summary>
    /// <param name="request">The request.</param>
    /// <param name="origins">The origins of the connector as it is now.</param>
    public static bool MaySend(RenderedRequest request, IReadOnlySet<string> origins) =>
        request.OnlyReceives && Reads(request.Method) && origins.Contains(new Uri(request.Url.Reveal()).GetLeftPart(UriPartial.Authority));

    private static bool Reads(string method) => method is "GET" or "HEAD";

    private static bool IsSignedIn(DependentInstance instance, ConnectorContent current, ConnectorContent? release) =>
        instance is { State: not InstanceState.NeedsSignIn, IsUnreadable: false } && instance.SignIn(current, release).Strange is null;

    // A step that the update repairs is rehearsed where nothing is wrong with its instance, which signs in as it does now.
    private static bool WillWork(StepEffect effect) => effect.Verdict switch
    {
        StepVerdict.Identical or StepVerdict.Differs => effect.Losses.Count == 0,
        StepVerdict.WasBroken { Then.Count: 0 } =>
            InstanceCheck.Problems(effect.Before.Content, effect.Step.Instance.Facts).Count == 0,
        _ => false,
    };

    private static bool GoesElsewhere(StepEffect effect) =>
        !effect.Step.Instance.Origins(effect.After.Content).IsSubsetOf(effect.Step.Instance.Origins(effect.Before.Content));

    // On both definitions, since both are requested.
    private static IEnumerable<Endpoint> Endpoints(StepEffect effect) => new[] { effect.Before, effect.After }
        .SelectMany(definition => definition.Content.Endpoints)
        .Where(endpoint => endpoint.Key == effect.Step.EndpointKey);
}
