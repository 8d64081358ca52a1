using Connectors.Application.Instances;
using Connectors.Domain.Flows;


namespace Connectors.Web.Presentation;

/// <summary>The outcome of saving an instance, in words.</summary>
public static class InstanceMessages
{
    /// <param name="saved">The saved instance.</param>
    /// <param name="asksForConsent">Whether signing in needs consent at the third party.</param>
    public static Message Of(InstanceResult.Saved saved, bool asksForConsent)
    {
        var signIn = asksForConsent && saved.State == InstanceState.NeedsSignIn;
        var text = $"{saved.Name} is saved. "
            + (signIn ? "Sign it in to use it." : "Test it to check its credentials.")
            + Stopped(saved.Stopped, signIn);
        return new Message(text, signIn || saved.Stopped.Count > 0 ? Tone.Attention : Tone.Good);
    }

    private static string Stopped(IReadOnlyList<string> flows, bool signIn) => flows.Count == 0
        ? ""
        : $" {(flows.Count == 1 ? "This flow" : "These flows")} can’t run {(signIn ? "until then" : "now")}: {Wording.Names(flows)}.";
}
