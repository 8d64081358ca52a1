using Connectors.Application.Flows;
using Connectors.Domain.Flows;
using Connectors.Domain.People;
using Connectors.Domain.Requests;

namespace Connectors.Web.Presentation;

/// <summary>Problems of a request, as pages say them.</summary>
public static class ObstacleWords
{
    /// <summary>Beside a field, whose label is the subject.</summary>
    public static string Of(Obstacle obstacle) => obstacle switch
    {
        Obstacle.Unfit(_, var why) => why,
        Obstacle.MissingVariable(_, var label, _) => $"Enter {label}.",
        _ => ObstacleText.Of(obstacle),
    };

    /// <summary>Why an update breaks a flow, after its name.</summary>
    public static string Of(Loss loss) => loss switch
    {
        { Obstacle: Obstacle.MissingEndpoint endpoint, IsOurs: true } =>
            $"uses {endpoint.Name ?? endpoint.Key}, which exists only in your changes",
        { Obstacle: Obstacle.MissingEndpoint endpoint } => $"uses {endpoint.Name ?? endpoint.Key}, which the release removes",
        { Obstacle: Obstacle.MissingMethod(var key) } => $"its instance signs in with {key}, which the release removes",
        { Obstacle: Obstacle.MissingVariable(_, var label, _) } => $"needs a value for {label}",
        { Obstacle: Obstacle.UnknownValue value, IsOurs: true } =>
            $"sets {value.Label ?? value.Key}, which exists only in your changes",
        { Obstacle: Obstacle.UnknownValue value } => $"sets {value.Label ?? value.Key}, which the release removes",
        { Obstacle: Obstacle.NotSignedIn } => "its instance will need sign-in",
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

    /// <summary>The variable that a problem is about; null for any other problem.</summary>
    public static string? KeyOf(Obstacle obstacle) => obstacle switch
    {
        Obstacle.MissingVariable(var key, _, _) => key,
        Obstacle.Unfit(var name, _) => name,
        _ => null,
    };
}
