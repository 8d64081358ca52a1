using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Rendering;

namespace Connectors.Domain.Flows;

/// <summary>What a shape misses on a definition, known without its values.</summary>
public static class ShapeCheck
{
    public static IReadOnlyList<Obstacle> Misses(ConnectorContent definition, FlowShape shape)
    {
        var instance = InstanceCheck.Misses(definition, shape.Instance);
        if (definition.Endpoints.FirstOrDefault(endpoint => endpoint.Key == shape.EndpointKey) is not { } endpoint)
            return [new Obstacle.MissingEndpoint(shape.EndpointKey), .. instance];
        return
        [
            .. endpoint.Variables
                .Where(variable => IsNeeded(endpoint, variable) && !FilledIn.HasText(variable, shape.Filled, shape.Emptied))
                .Select(variable => new Obstacle.MissingVariable(variable.Key, variable.Label ?? variable.Key, VariableOwner.Shape)),
            .. shape.Filled
                .Except(endpoint.Variables.Select(variable => variable.Key))
                .Order(StringComparer.Ordinal)
                .Select(key => new Obstacle.UnknownValue(key)),
            .. BodyKinds.ObstacleOf(endpoint) is { } body ? [body] : Array.Empty<Obstacle>(),
            .. instance.Union(OfPath(definition, endpoint, shape)),
        ];
    }

    /// <summary>Whether a shape needs a value: it is required, or part of the path.</summary>
    public static bool IsNeeded(Endpoint endpoint, Variable variable) =>
        variable.Required || AddressTemplate.SegmentNames(endpoint.Path).Contains(variable.Key);

    // What the instance has to have for this endpoint only.
    private static IEnumerable<Obstacle> OfPath(ConnectorContent definition, Endpoint endpoint, FlowShape shape)
    {
        var declared = new DeclaredVariables(definition, definition.MethodOf(shape.Instance.MethodKey), endpoint);
        foreach (var name in AddressTemplate.SegmentNames(endpoint.Path))
        {
            if (declared.Find(name) is not (var variable, VariableOwner.Instance)) continue;
            if (!shape.Instance.HasText(variable))
                yield return new Obstacle.MissingVariable(variable.Key, variable.Label ?? variable.Key, VariableOwner.Instance);
        }
    }

    /// <summary>What an update in place would newly take from a shape.</summary>
    /// <param name="current">The current definition.</param>
    /// <param name="baseline">The release it was installed from.</param>
    /// <param name="offered">What it would become.</param>
    /// <param name="shape">The shape.</param>
    public static IReadOnlyList<Loss> Losses(ConnectorContent current, ConnectorContent baseline, ConnectorContent offered, FlowShape shape)
    {
        var (now, before) = (Misses(current, shape), Misses(baseline, shape));
        return
        [
            .. Misses(offered, shape)
                .Except(now)
                .Select(obstacle => new Loss(Named(obstacle, current, shape), before.Contains(obstacle)))
        ];
    }

    /// <summary>The same problem with the name that people know from the current definition.</summary>
    public static Obstacle Named(Obstacle obstacle, ConnectorContent current, FlowShape shape)
    {
        var endpoint = current.Endpoints.FirstOrDefault(endpoint => endpoint.Key == shape.EndpointKey);
        return obstacle switch
        {
            Obstacle.MissingEndpoint gone => gone with { Name = endpoint?.Name },
            Obstacle.UnknownValue gone =>
                gone with { Label = endpoint?.Variables.FirstOrDefault(variable => variable.Key == gone.Key)?.Label },
            _ => obstacle,
        };
    }
}

/// <summary>Something that a shape will miss after an update.</summary>
/// <param name="Obstacle">What.</param>
/// <param name="IsOurs">Whether only a modification provides it; otherwise the release no longer has it.</param>
public sealed record Loss(Obstacle Obstacle, bool IsOurs);
