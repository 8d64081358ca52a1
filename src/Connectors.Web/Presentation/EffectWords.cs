using Connectors.Domain.Flows;
using Connectors.Domain.Requests;

namespace Connectors.Web.Presentation;

/// <summary>The effects of an edit of a connector on flows and instances, in words.</summary>
public static class EffectWords
{
    /// <summary>“This stops 2 flows and changes 1.”</summary>
    public static string Title(EditEffect effect) => (effect.Stopped.Count(), effect.Changed.Count(), effect.Instances.Count) switch
    {
        (0, 0, var instances) => $"{Wording.Count(instances, "instance")} will need sign-in",
        (0, var changed, _) => $"This changes {Wording.Count(changed, "flow")}",
        (var stopped, 0, _) => $"This stops {Wording.Count(stopped, "flow")}",
        (var stopped, var changed, _) => $"This stops {Wording.Count(stopped, "flow")} and changes {changed} more",
    };

    /// <summary>The button that confirms the edit.</summary>
    public static string Confirm(EditEffect effect, string verb) => effect.Stopped.Count() switch
    {
        0 => $"{verb} anyway",
        var stopped => $"{verb} and stop {Wording.Count(stopped, "flow")}",
    };

    /// <summary>Why a flow stops, after its name.</summary>
    public static string Of(Problem problem) => problem switch
    {
        Problem.MissingEndpoint endpoint => $"it uses {endpoint.Name ?? endpoint.Key}, which will be removed",
        Problem.MissingMethod(var key) => $"its instance signs in with {key}, which will be removed",
        Problem.MissingVariable(_, var label, VariableOwner.Instance) => $"enter {label} on its instance",
        Problem.MissingVariable(_, var label, _) => $"enter {label}",
        Problem.UnknownValue value => $"it sets {value.Label ?? value.Key}, which will be removed",
        Problem.NotSignedIn => "its instance needs sign-in",
        Problem.MeantForElsewhere(var origin) => $"its credentials were entered for another address; enter them again for {origin}",
        _ => ProblemText.Of(problem),
    };

    /// <summary>Why an instance can't be used, after its name.</summary>
    public static string OfInstance(Problem problem) => problem switch
    {
        Problem.MissingMethod(var key) => $"it signs in with {key}, which will be removed",
        Problem.MissingVariable(_, var label, _) => $"enter {label}",
        Problem.NotSignedIn => "it needs sign-in",
        _ => Of(problem),
    };
}
