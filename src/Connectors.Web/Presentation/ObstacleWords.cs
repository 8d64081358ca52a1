using Connectors.Application.Flows;
using Connectors.Domain.Flows;
using Connectors.Domain.People;
using Connectors.Domain.Requests;

namespace Connectors.Web.Presentation;

/// <summary>What stands in a request's way, as pages say it.</summary>
public static class ObstacleWords
{
    /// <summary>Beside a field, whose label says what it is about.</summary>
    public static string Of(Obstacle obstacle) => obstacle switch
    {
        Obstacle.Unfit(_, var why) => why,
        Obstacle.MissingVariable(_, var label, _) => $"{label} is missing. Fill it in.",
        _ => ObstacleText.Of(obstacle),
    };

    /// <summary>What a flow would miss, and why.</summary>
    public static string Of(Loss loss) => loss switch
    {
        { Obstacle: Obstacle.MissingEndpoint endpoint, IsOurs: true } =>
            $"it uses {endpoint.Name ?? endpoint.Key}, which only your changes provide",
        { Obstacle: Obstacle.MissingEndpoint endpoint } => $"it uses {endpoint.Name ?? endpoint.Key}, which the release no longer has",
        { Obstacle: Obstacle.MissingMethod(var key) } => $"its instance signs in by {key}, which is gone",
        { Obstacle: Obstacle.MissingVariable(_, var label, _) } => $"{label} has to be filled in",
        { Obstacle: Obstacle.UnknownValue value, IsOurs: true } =>
            $"it fills in {value.Label ?? value.Key}, which only your changes ask for",
        { Obstacle: Obstacle.UnknownValue value } => $"it fills in {value.Label ?? value.Key}, which the release no longer asks for",
        { Obstacle: Obstacle.NotSignedIn } => "its instance signs in differently then, and has to be signed in anew",
        _ => ObstacleText.Of(loss.Obstacle),
    };

    private static bool IsOfInstance(Obstacle obstacle) => obstacle
        is Obstacle.MissingVariable { Owner: VariableOwner.Instance } or Obstacle.MissingMethod or Obstacle.MeantForElsewhere
            or Obstacle.UnreadableCredentials;

    /// <summary>Where a problem of a shape is fixed: on the connector's endpoint, on the instance, or on the shape.</summary>
    /// <returns>Null where the person may not fix it.</returns>
    public static string? FixAddress(Obstacle obstacle, Guid flow, Shape shape, Func<Right, bool> may) => obstacle switch
    {
        Obstacle.NotSignedIn => $"/instances/{shape.InstanceId}",
        Obstacle.BodyTakesNoValues => may(Right.EditConnectors)
            ? $"/connectors/{shape.Connector.Id}/endpoint?key={Uri.EscapeDataString(shape.EndpointKey)}"
            : null,
        _ when !may(Right.UseConnectors) => null,
        _ when IsOfInstance(obstacle) => $"/instances/{shape.InstanceId}/edit",
        _ => $"/flows/{flow}/shape?shape={shape.Id}",
    };

    /// <summary>The variable that an obstacle is about; null for anything else.</summary>
    public static string? KeyOf(Obstacle obstacle) => obstacle switch
    {
        Obstacle.MissingVariable(var key, _, _) => key,
        Obstacle.Unfit(var name, _) => name,
        _ => null,
    };
}
