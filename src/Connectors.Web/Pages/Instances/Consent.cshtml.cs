using Connectors.Application.Instances;
using Connectors.Application.SigningIn;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>Where a person comes back to from the third party.</summary>
[Needs(Right.UseConnectors), ResponseCache(NoStore = true)]
public sealed class ConsentModel(InstanceAccess access, InstanceReader instances, ConsentCookie cookie) : ConnectorsPage
{
    public async Task<IActionResult> OnGetAsync(string? code, string? state, string? error)
    {
        if (cookie.Take(HttpContext, Me) is not { } consent || !consent.Matches(state))
            return Done("/connectors", new Message(
                "This sign-in was not started in this browser, or more than ten minutes ago. Start again from the instance.",
                Tone.Attention));
        if (await instances.FindAsync(consent.Instance, Cancel) is not { } instance) return NotFound();
        if (error is not null || string.IsNullOrEmpty(code))
            return Done($"/instances/{instance.Id}", new Message(
                error == "access_denied"
                    ? "Consent was refused at the third party. Nothing changed."
                    : "The third party ended the sign-in with an error. Nothing changed.",
                Tone.Attention));
        return await access.ConsentedAsync(consent, code, Cancel) is { } result
            ? Done(
                $"/instances/{instance.Id}",
                result is Connectors.Application.Instances.SignInResult.SignedIn
                    ? new Message($"{instance.Name} is signed in.")
                    : InstanceWords.Of(instance.Name, result))
            : NotFound();
    }
}
