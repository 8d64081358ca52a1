using Connectors.Application.Flows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Requests;

namespace Connectors.Web.Presentation;

/// <summary>Problems of a request, as pages say them.</summary>
public static class ProblemWords
{
    /// <summary>Beside a field, whose label is the subject.</summary>
    public static string Of(Problem problem) => problem switch
    {
        Problem.Unfit(_, var why) => why,
        Problem.MissingVariable(_, var label, _) => $"Enter {label}.",
        _ => ProblemText.Of(problem),
    };

    /// <summary>Why an update breaks a flow, after its name.</summary>
    public static string Of(Loss loss) => loss switch
    {
        { Problem: Problem.MissingEndpoint endpoint, IsOurs: true } =>
            $"uses {endpoint.Name ?? endpoint.Key}, which exists only in your changes",
        { Problem: Problem.MissingEndpoint endpoint } => $"uses {endpoint.Name ?? endpoint.Key}, which the release removes",
        { Problem: Problem.MissingMethod(var key) } => $"its instance signs in with {key}, which the release removes",
        { Problem: Problem.MissingVariable(_, var label, _) } => $"needs a value for {label}",
        { Problem: Problem.UnknownValue value, IsOurs: true } =>
            $"sets {value.Label ?? value.Key}, which exists only in your changes",
        { Problem: Problem.UnknownValue value } => $"sets {value.Label ?? value.Key}, which the release removes",
        { Problem: Problem.NotSignedIn } => "its instance will need sign-in",
        _ => ProblemText.Of(loss.Problem),
    };

    private static bool IsOfInstance(Problem problem) => problem
        is Problem.MissingVariable { Owner: VariableOwner.Instance } or Problem.MissingMethod or Problem.MeantForElsewhere
            or Problem.UnreadableCredentials;

    /// <summary>Where a problem of a shape is fixed: on the connector's endpoint, on the instance, or on the shape.</summary>
    /// <returns>Null where the person may not fix it.</returns>
    public static string? FixAddress(Problem problem, FlowId flow, Shape shape, Func<Right, bool> may) => problem switch
    {
        Problem.NotSignedIn => $"/instances/{shape.InstanceId}",
        Problem.BodyTakesNoValues => may(Right.EditConnectors)
            ? $"/connectors/{shape.Connector.Id}/endpoint?key={Uri.EscapeDataString(shape.EndpointKey)}"
            : null,
        _ when !may(Right.UseConnectors) => null,
        _ when IsOfInstance(problem) => $"/instances/{shape.InstanceId}/edit",
        _ => $"/flows/{flow}/shape?shape={shape.Id}",
    };

    /// <summary>The variable that a problem is about; null for any other problem.</summary>
    public static string? KeyOf(Problem problem) => problem switch
    {
        Problem.MissingVariable(var key, _, _) => key,
        Problem.Unfit(var name, _) => name,
        _ => null,
    };
}
