using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Authentication;

namespace Connectors.Domain.Requests.Rendering;

/// <summary>How a definition signs an instance in.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="GoesTo">The origins that get the instance's credentials.</param>
/// <param name="Strange">The origin that they were not given for, if any.</param>
public sealed record SignInPlan(ConnectorContent Definition, IReadOnlySet<string> GoesTo, Problem.MeantForElsewhere? Strange)
{
    /// <summary>What keeps the instance from being used.</summary>
    public IReadOnlyList<Problem> Problems(InstanceFacts instance)
    {
        var problems = InstanceCheck.Problems(Definition, instance);
        return Strange is null ? problems : [.. problems, Strange];
    }
}

/// <summary>Whether what was learned of an instance still holds after its connector changed.</summary>
public static class SignInChange
{
    /// <returns>Null if it holds; otherwise the problems of the instance now: none if it only has to be tested again.</returns>
    public static IReadOnlyList<Problem>? Of(SignInPlan before, SignInPlan after, InstanceFacts instance) =>
        Of((before, instance), (after, instance));

    /// <summary>The same where the instance itself changes too.</summary>
    public static IReadOnlyList<Problem>? Of(
        (SignInPlan Plan, InstanceFacts Instance) before, (SignInPlan Plan, InstanceFacts Instance) after)
    {
        var problems = after.Plan.Problems(after.Instance);
        var holds = before.Plan.GoesTo.SetEquals(after.Plan.GoesTo)
            && problems.SequenceEqual(before.Plan.Problems(before.Instance))
            && IsSame(
                before.Plan.Definition.MethodOf(before.Instance.MethodKey), after.Plan.Definition.MethodOf(after.Instance.MethodKey));
        return holds ? null : problems;
    }

    // Names, labels and help are for people.
    private static bool IsSame(AuthenticationMethod? left, AuthenticationMethod? right) =>
        left is null || right is null
            ? ReferenceEquals(left, right)
            : Facts(left).Equals(Facts(right))
                && left.Scopes.ToHashSet().SetEquals(right.Scopes)
                && left.Variables.Select(Facts).ToHashSet().SetEquals(right.Variables.Select(Facts));

    private static object Facts(AuthenticationMethod method) => (
        method.Type,
        method.In ?? ApiKeyPlace.Header,
        method.Parameter,
        method.Value,
        method.AuthorizationUrl,
        method.TokenUrl,
        ClientAuthentications.TextOf(method));

    private static (string Key, bool Secret, string? Default) Facts(Variable variable) =>
        (variable.Key, variable.Secret, variable.Default);
}
