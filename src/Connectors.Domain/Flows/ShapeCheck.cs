using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Fields;
using Connectors.Domain.Requests.Passing;
using Connectors.Domain.Requests.Rendering;

namespace Connectors.Domain.Flows;

/// <summary>The problems of a step on a definition, known without its values.</summary>
public static class ShapeCheck
{
    public static IReadOnlyList<Problem> Problems(ConnectorContent definition, FlowShape shape)
    {
        var instance = InstanceCheck.Problems(definition, shape.Instance);
        if (definition.Endpoints.FirstOrDefault(endpoint => endpoint.Key == shape.EndpointKey) is not { } endpoint)
            return [new Problem.MissingEndpoint(shape.EndpointKey), .. instance];
        return
        [
            .. endpoint.Variables
                .Where(variable => IsNeeded(endpoint, variable) && !FilledIn.HasText(variable, shape.Filled, shape.Emptied))
                .Select(variable => new Problem.MissingVariable(variable.Key, variable.Label ?? variable.Key, VariableOwner.Shape)),
            .. FieldProblems.Of(endpoint, shape.Filled),
            .. shape.Filled
                .Except(StepInputs.Of(endpoint).Select(input => input.Key))
                .Where(key => !PassingKeys.IsSetting(key))
                .Order(StringComparer.Ordinal)
                .Select(key => new Problem.UnknownValue(key) { Label = FieldKeys.PlaceOf(key) }),
            .. OfLookup(endpoint, shape),
            .. BodyKinds.ProblemOf(endpoint) is { } body ? [body] : Array.Empty<Problem>(),
            .. instance.Union(OfPath(definition, endpoint, shape)),
        ];
    }

    /// <summary>Whether a shape needs a value: it is required, or part of the path.</summary>
    public static bool IsNeeded(Endpoint endpoint, Variable variable) =>
        variable.Required || AddressTemplate.SegmentNames(endpoint.Path).Contains(variable.Key);

    private const string NoLookup = "The endpoint sends records, so it finds none. Choose one that receives, or save the step again.";

    private static IEnumerable<Problem> OfLookup(Endpoint endpoint, FlowShape shape) =>
        shape.Filled.Contains(PassingKeys.LookupName) && endpoint.EffectiveDirection == Direction.Send
            ? [new Problem.Unfit("Look up", NoLookup)]
            : [];

    // What the instance has to have for this endpoint only.
    private static IEnumerable<Problem> OfPath(ConnectorContent definition, Endpoint endpoint, FlowShape shape)
    {
        var declared = new DeclaredVariables(definition, definition.MethodOf(shape.Instance.MethodKey), endpoint);
        foreach (var name in AddressTemplate.SegmentNames(endpoint.Path))
        {
            if (declared.Find(name) is not (var variable, VariableOwner.Instance)) continue;
            if (!shape.Instance.HasText(variable))
                yield return new Problem.MissingVariable(variable.Key, variable.Label ?? variable.Key, VariableOwner.Instance);
        }
    }

    private static string? LabelIn(Endpoint endpoint, string key) =>
        StepInputs.Of(endpoint).FirstOrDefault(input => input.Key == key)?.Label;

    /// <summary>What an update in place would newly take from a shape.</summary>
    /// <param name="current">The current definition.</param>
    /// <param name="baseline">The release it was installed from.</param>
    /// <param name="offered">What it would become.</param>
    /// <param name="shape">The shape.</param>
    public static IReadOnlyList<Loss> Losses(ConnectorContent current, ConnectorContent baseline, ConnectorContent offered, FlowShape shape)
    {
        var (now, before) = (Problems(current, shape), Problems(baseline, shape));
        return
        [
            .. Problems(offered, shape)
                .Except(now)
                .Select(problem => new Loss(Named(problem, current, shape), before.Contains(problem)))
        ];
    }

    /// <summary>The same problem with the name that people know from the current definition.</summary>
    public static Problem Named(Problem problem, ConnectorContent current, FlowShape shape)
    {
        var endpoint = current.Endpoints.FirstOrDefault(endpoint => endpoint.Key == shape.EndpointKey);
        return problem switch
        {
            Problem.MissingEndpoint gone => gone with { Name = endpoint?.Name },
            Problem.UnknownValue gone =>
                gone with { Label = endpoint is null ? gone.Label : LabelIn(endpoint, gone.Key) ?? gone.Label },
            _ => problem,
        };
    }
}

/// <summary>Something that a shape will miss after an update.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="IsOurs">Whether only a modification provides it; otherwise the release no longer has it.</param>
public sealed record Loss(Problem Problem, bool IsOurs);
