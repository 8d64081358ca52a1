namespace Connectors.Domain.Requests;

/// <summary>Problems of a request, in words.</summary>
public static class ObstacleText
{
    public static string Of(Obstacle obstacle) => obstacle switch
    {
        Obstacle.MissingEndpoint(var key) =>
            $"The connector no longer has the endpoint {key}. Choose another endpoint, or restore this one.",
        Obstacle.MissingMethod(var key) => $"The connector no longer has the sign-in method {key}. Choose another method.",
        Obstacle.MissingVariable(_, var label, VariableOwner.Instance) => $"Enter {label} on the instance.",
        Obstacle.MissingVariable(_, var label, _) => $"Enter {label}.",
        Obstacle.UnknownValue(var key) =>
            $"The endpoint no longer uses {key}. Save the step again to run without it, or choose another endpoint.",
        Obstacle.MeantForElsewhere(var origin) =>
            $"The credentials of the instance were entered for another address; they would now go to {origin}. "
            + "Enter them again to confirm.",
        Obstacle.UnreadableCredentials =>
            "The stored credentials can't be read with the current keys. Start the application with the certificate that encrypted "
            + "them (Keys:Certificate), or enter all credentials of the instance again.",
        Obstacle.NotSignedIn => "Sign in the instance.",
        Obstacle.BodyTakesNoValues(var type) =>
            $"Values can't be written into a body of type {type}. "
            + "Give the endpoint another content type, such as application/json, or a body without {{…}}.",
        Obstacle.Unfit(var name, var why) => $"{name}: {why}",
        _ => throw new ArgumentOutOfRangeException(nameof(obstacle), obstacle, "An obstacle without words."),
    };
}
