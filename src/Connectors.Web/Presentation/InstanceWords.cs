using Connectors.Application.Instances;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Requests;
using Connectors.Domain.Updating.Effects;

namespace Connectors.Web.Presentation;

/// <summary>Instances and the outcome of signing them in, in words.</summary>
public static class InstanceWords
{
    public static string Of(InstanceState state) => state switch
    {
        InstanceState.SignedIn => "signed in",
        InstanceState.NeedsSignIn => "needs sign-in",
        InstanceState.Failing => "sign-in failed",
        InstanceState.NotTested => "not tested",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without words."),
    };

    /// <summary>The style of a state, which its words come before.</summary>
    public static string TagOf(InstanceState state) => state switch
    {
        InstanceState.SignedIn => "tag-good",
        InstanceState.NeedsSignIn => "tag-attention",
        InstanceState.NotTested => "",
        _ => "tag-bad",
    };

    /// <summary>Whether an instance has a credential; more is never shown of one.</summary>
    public static string SecretOf(string key, Instance instance) =>
        instance.IsUnreadable ? "can't be read" : instance.Secrets.Contains(key) ? "stored, encrypted" : "not set";

    /// <summary>
    /// The value of an instance for a variable that is no credential; “empty” where it was cleared, a dash where it was never set.
    /// </summary>
    public static string ValueOf(Variable variable, Instance instance) => FilledIn.TextOf(variable, instance.Values) switch
    {
        "" when !instance.Values.ContainsKey(variable.Key) => "–",
        var text => Wording.Value(text),
    };

    /// <summary>What becomes of an instance that keeps working, after its name.</summary>
    public static string After(InstanceVerdict instance) =>
        instance.MustBeTested ? "signs in differently and counts as not tested" : $"is unchanged: {Of(instance.Instance.State)}";

    /// <summary>“Production, Staging, Test and 2 more”.</summary>
    public static string Names(IReadOnlyList<InstanceVerdict> instances) =>
        Wording.Names([.. instances.Select(instance => instance.Name)]);

    public static Message Of(string name, SignInResult result) => result switch
    {
        SignInResult.SignedIn { IsTried: true } => new($"{name} is signed in and works."),
        SignInResult.SignedIn { HeldBack: { } reason } => new($"{name} could not be tested. {ReasonWords.Of(reason)}", Tone.Attention),
        SignInResult.SignedIn => new(
            $"{name} is complete but untested: the connector has no endpoint that reads without inputs, so no request was sent.",
            Tone.Attention),
        SignInResult.NeedsSignIn(var reason) => new($"{name} needs sign-in. {ReasonWords.Of(reason)}", Tone.Attention),
        SignInResult.Failing(var reason) => new($"{name} failed. {ReasonWords.Of(reason)}", Tone.Bad),
        SignInResult.Unreadable(var reason) => new($"{name} can't be used. {ReasonWords.Of(reason)}", Tone.Bad),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "An outcome without words."),
    };
}
