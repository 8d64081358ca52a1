using Connectors.Domain.Requests;

namespace Connectors.Web.Presentation;

/// <summary>The one place where what stands in a request's way becomes words.</summary>
public static class ObstacleWords
{
    public static string Of(Obstacle obstacle) => obstacle switch
    {
        Obstacle.MissingEndpoint(var key) => $"The connector has no endpoint {key} any more. Choose another one, or bring it back.",
        Obstacle.MissingMethod(var key) => $"The connector has no sign-in method {key} any more. Choose another one.",
        Obstacle.MissingVariable(_, var label, _) => $"{label} is missing. Fill it in.",
        Obstacle.NotSignedIn => "The instance is not signed in.",
        Obstacle.Unfit(_, var why) => why,
        _ => throw new ArgumentOutOfRangeException(nameof(obstacle), obstacle, "An obstacle without words."),
    };

    /// <summary>The variable that an obstacle is about; null for anything else.</summary>
    public static string? KeyOf(Obstacle obstacle) => obstacle switch
    {
        Obstacle.MissingVariable(var key, _, _) => key,
        Obstacle.Unfit(var name, _) => name,
        _ => null,
    };
}
