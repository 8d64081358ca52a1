using Connectors.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connectors.Web.Pages;

/// <summary>The second step of signing in.</summary>
[AllowAnonymous]
public sealed class SignInCodeModel(SignInManager<Member> signIn) : PageModel
{
    public string? ReturnUrl { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? returnUrl)
    {
        ReturnUrl = returnUrl;
        return await signIn.GetTwoFactorAuthenticationUserAsync() is null ? LocalRedirect("/sign-in") : Page();
    }

    public async Task<IActionResult> OnPostAsync(string? code, string? returnUrl)
    {
        ReturnUrl = returnUrl;
        var digits = string.Concat((code ?? "").Where(sign => !char.IsWhiteSpace(sign)));
        var result = await signIn.TwoFactorAuthenticatorSignInAsync(digits.Replace("-", "", StringComparison.Ordinal), isPersistent: false, rememberClient: false);
        if (!result.Succeeded && !result.IsLockedOut) result = await signIn.TwoFactorRecoveryCodeSignInAsync(digits);
        if (result.Succeeded) return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/connectors");
        ModelState.AddModelError("", result.IsLockedOut ? "There were too many failed attempts. Wait ten minutes, then sign in again." : "That code is not right. Take the one that the app shows now.");
        return Page();
    }
}
