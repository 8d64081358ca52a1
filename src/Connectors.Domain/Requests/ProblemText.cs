namespace Connectors.Domain.Requests;

/// <summary>Problems of a request, in words.</summary>
public static class ProblemText
{
    public static string Of(Problem problem) => problem switch
    {
        Problem.MissingEndpoint(var key) =>
            $"The connector no longer has the endpoint {key}. Choose another endpoint, or restore this one.",
        Problem.MissingMethod(var key) => $"The connector no longer has the sign-in method {key}. Choose another method.",
        Problem.MissingVariable(_, var label, VariableOwner.Instance) => $"Enter {label} on the instance.",
        Problem.MissingVariable(_, var label, _) => $"Enter {label}.",
        Problem.UnknownValue gone =>
            $"The endpoint no longer uses {gone.Label ?? gone.Key}. Save the step again to run without it, or choose another endpoint.",
        Problem.MeantForElsewhere(var origin) =>
            $"The credentials of the instance were entered for another address; they would now go to {origin}. "
            + "Enter them again to confirm.",
        Problem.UnreadableCredentials =>
            "The stored credentials can't be read with the current keys. Start the application with the certificate that encrypted "
            + "them (Keys:Certificate), or enter all credentials of the instance again.",
        Problem.NotSignedIn => "Sign in the instance.",
        Problem.BodyTakesNoValues(var type) =>
            $"Values can't be written into a body of type {type}. "
            + "Give the endpoint another content type, such as application/json, or a body without {{…}}.",
        Problem.Unfit(var name, var why) => $"{name}: {why}",
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "A problem without words."),
    };
}
