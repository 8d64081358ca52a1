using Connectors.Application.People;
using Connectors.Web.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connectors.Web.Pages;

/// <summary>Sign-in with mail address and password; the authenticator's code follows where it is set up.</summary>
[AllowAnonymous]
public sealed class SignInModel(PasswordCheck check, MemberSignIn signIn, FirstSetup setup) : PageModel
{
    public string? Email { get; private set; }

    public string? ReturnUrl { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? returnUrl)
    {
        ReturnUrl = returnUrl;
        if (await setup.IsNeededAsync(HttpContext.RequestAborted)) return LocalRedirect("/setup");
        return User.Identity is { IsAuthenticated: true } ? LocalRedirect(Target()) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string? email, string? password, bool remember, string? returnUrl)
    {
        (Email, ReturnUrl) = (email, returnUrl);
        if (string.IsNullOrWhiteSpace(email)) ModelState.AddModelError("email", "Enter your email address.");
        if (string.IsNullOrWhiteSpace(password)) ModelState.AddModelError("password", "Enter your password.");
        if (!ModelState.IsValid) return Page();
        var outcome = await check.CheckAsync(
            email!, password!, HttpContext.Connection.RemoteIpAddress, HttpContext.RequestAborted);
        if (outcome.Member is { } member)
        {
            var result = await signIn.EnterAsync(member, remember);
            if (result.Succeeded) return LocalRedirect(Target());
            if (result.RequiresTwoFactor) return LocalRedirect($"/sign-in/code{QueryString.Create("returnUrl", Target())}");
        }

        // The same words whether there is such an account or not.
        ModelState.AddModelError("", outcome.IsTooMany
            ? "Too many failed attempts. Wait ten minutes, then try again, or ask an administrator of your organisation to unlock you."
            : "Wrong email or password, or the account has no access.");
        return Page();
    }

    // Without a page to return to, people begin with the connectors.
    private string Target() => Url.IsLocalUrl(ReturnUrl) && ReturnUrl != "/" ? ReturnUrl : "/connectors";
}
