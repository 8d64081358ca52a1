using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;

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
                .Where(variable => variable.Required && string.IsNullOrEmpty(variable.Default) && !shape.Filled.Contains(variable.Key))
                .Select(variable => new Obstacle.MissingVariable(variable.Key, variable.Label ?? variable.Key, VariableOwner.Shape)),
            .. shape.Filled
                .Except(endpoint.Variables.Select(variable => variable.Key))
                .Order(StringComparer.Ordinal)
                .Select(key => new Obstacle.UnknownValue(key)),
            .. BodyKinds.ObstacleOf(endpoint) is { } body ? [body] : Array.Empty<Obstacle>(),
            .. instance,
        ];
    }

    /// <summary>What an update in place would newly take from a shape.</summary>
    /// <param name="current">What stands now.</param>
    /// <param name="baseline">The release it was installed from.</param>
    /// <param name="offered">What it would become.</param>
    /// <param name="shape">The shape.</param>
    public static IReadOnlyList<Loss> Losses(ConnectorContent current, ConnectorContent baseline, ConnectorContent offered, FlowShape shape)
    {
        var (now, before) = (Misses(current, shape), Misses(baseline, shape));
        return [.. Misses(offered, shape).Except(now).Select(obstacle => new Loss(Named(obstacle, current, shape), before.Contains(obstacle)))];
    }

    // What it is called is known from what stands now.
    private static Obstacle Named(Obstacle obstacle, ConnectorContent current, FlowShape shape)
    {
        var endpoint = current.Endpoints.FirstOrDefault(endpoint => endpoint.Key == shape.EndpointKey);
        return obstacle switch
        {
            Obstacle.MissingEndpoint gone => gone with { Name = endpoint?.Name },
            Obstacle.UnknownValue gone => gone with { Label = endpoint?.Variables.FirstOrDefault(variable => variable.Key == gone.Key)?.Label },
            _ => obstacle,
        };
    }
}

/// <summary>Something that a shape will miss after an update.</summary>
/// <param name="Obstacle">What.</param>
/// <param name="IsOurs">Whether only a modification provides it; otherwise the release no longer has it.</param>
public sealed record Loss(Obstacle Obstacle, bool IsOurs);
