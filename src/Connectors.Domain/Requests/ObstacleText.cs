namespace Connectors.Domain.Requests;

/// <summary>What stands in a request's way, in words.</summary>
public static class ObstacleText
{
    public static string Of(Obstacle obstacle) => obstacle switch
    {
        Obstacle.MissingEndpoint(var key) => $"The connector has no endpoint {key} any more. Choose another one, or bring it back.",
        Obstacle.MissingMethod(var key) => $"The connector has no sign-in method {key} any more. Choose another one.",
        Obstacle.MissingVariable(_, var label, VariableOwner.Instance) => $"{label} is missing on the instance. Fill it in.",
        Obstacle.MissingVariable(_, var label, _) => $"{label} is missing. Fill it in.",
        Obstacle.UnknownValue(var key) =>
            $"{key} is filled in, but the endpoint does not ask for it any more. "
            + "Save the shape again if it shall run without it, or choose another endpoint.",
        Obstacle.MeantForElsewhere(var origin) =>
            $"The credentials of the instance were given for another address; now they would go to {origin}. "
            + "Give them again if that is right.",
        Obstacle.UnreadableCredentials =>
            "The stored credentials can't be read with the present keys. Start the application with the certificate that they were "
            + "encrypted with (Keys:Certificate), or enter all credentials of the instance again.",
        Obstacle.NotSignedIn => "The instance is not signed in. Sign it in.",
        Obstacle.BodyTakesNoValues(var type) =>
            $"Values can't be written into a body of {type}: nothing says how each stays in its place there. "
            + "Give the endpoint another content type, application/json for example, or a body without {{…}}.",
        Obstacle.Unfit(var name, var why) => $"{name}: {why}",
        _ => throw new ArgumentOutOfRangeException(nameof(obstacle), obstacle, "An obstacle without words."),
    };
}
