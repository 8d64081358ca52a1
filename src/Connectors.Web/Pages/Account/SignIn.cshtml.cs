using Connectors.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connectors.Web.Pages;

/// <summary>Sign-in with mail address and password; the authenticator's code follows where it is set up.</summary>
[AllowAnonymous]
public sealed class SignInModel(SignInManager<Member> signIn, FirstSetup setup) : PageModel
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
        var result = await signIn.PasswordSignInAsync(email ?? "", password ?? "", remember, lockoutOnFailure: true);
        if (result.Succeeded) return LocalRedirect(Target());
        if (result.RequiresTwoFactor) return LocalRedirect($"/sign-in/code{QueryString.Create("returnUrl", Target())}");
        ModelState.AddModelError("", result.IsLockedOut
            ? "There were too many failed attempts. Wait ten minutes, then try again."
            : "The email or the password is not right, or the account has no access.");
        return Page();
    }

    private string Target() => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/connectors";
}
