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
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is null) return LocalRedirect("/sign-in");
        var digits = string.Concat((code ?? "").Where(sign => !char.IsWhiteSpace(sign)));
        // Codes of the app have six digits, recovery codes have letters; a try of the wrong kind would count as a failed attempt.
        var result = digits.All(char.IsAsciiDigit)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(digits, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(digits);
        if (result.Succeeded) return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/connectors");
        ModelState.AddModelError("", result.IsLockedOut
            ? "There were too many failed attempts. Wait ten minutes, then sign in again."
            : "That code is not right. Take the one that the app shows now.");
        return Page();
    }
}
