using Connectors.Domain.Flows;
using Connectors.Domain.Requests;

namespace Connectors.Web.Presentation;

/// <summary>What an edit of a connector does to flows and instances, in words.</summary>
public static class EffectWords
{
    /// <summary>“This stops 2 flows and changes 1.”</summary>
    public static string Title(EditEffect effect) => (effect.Stopped.Count(), effect.Changed.Count(), effect.Instances.Count) switch
    {
        (0, 0, var instances) => $"{Wording.Count(instances, "instance")} will have to be signed in again",
        (0, var changed, _) => $"{Uses(changed)} what you are about to change",
        (var stopped, 0, _) => $"This stops {Wording.Count(stopped, "flow")}",
        (var stopped, var changed, _) => $"This stops {Wording.Count(stopped, "flow")} and changes {changed} more",
    };

    /// <summary>The button that saves all the same.</summary>
    public static string Confirm(EditEffect effect, string verb) => effect.Stopped.Count() switch
    {
        0 => $"{verb} anyway",
        var stopped => $"{verb} and stop {Wording.Count(stopped, "flow")}",
    };

    /// <summary>Why a flow stops, after its name.</summary>
    public static string Of(Obstacle obstacle) => obstacle switch
    {
        Obstacle.MissingEndpoint endpoint => $"it uses {endpoint.Name ?? endpoint.Key}, which will be gone",
        Obstacle.MissingMethod(var key) => $"its instance signs in with {key}, which will be gone",
        Obstacle.MissingVariable(_, var label, VariableOwner.Instance) => $"{label} has to be filled in on its instance",
        Obstacle.MissingVariable(_, var label, _) => $"{label} has to be filled in",
        Obstacle.UnknownValue value => $"it fills in {value.Label ?? value.Key}, which will be gone",
        Obstacle.NotSignedIn => "its instance has to be signed in again",
        Obstacle.MeantForElsewhere(var origin) => $"credentials were given for another address; they have to be entered again for {origin}",
        _ => ObstacleText.Of(obstacle),
    };

    /// <summary>Why an instance can't be used, after its name.</summary>
    public static string OfInstance(Obstacle obstacle) => obstacle switch
    {
        Obstacle.MissingMethod(var key) => $"it signs in with {key}, which will be gone",
        Obstacle.MissingVariable(_, var label, _) => $"{label} has to be filled in",
        Obstacle.NotSignedIn => "it has to be signed in again",
        _ => Of(obstacle),
    };

    private static string Uses(int flows) => flows == 1 ? "1 flow uses" : $"{flows} flows use";
}
