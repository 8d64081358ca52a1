using Connectors.Application.People;
using Connectors.Web.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connectors.Web.Pages;

/// <summary>The second step of signing in.</summary>
[AllowAnonymous]
public sealed class SignInCodeModel(MemberSignIn signIn, SignInThrottle throttle) : PageModel
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
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } member) return LocalRedirect("/sign-in");
        if (string.IsNullOrWhiteSpace(code)) return Refused("Enter the code.");
        var here = Attempt.Code(member.NormalizedEmail, HttpContext.Connection.RemoteIpAddress);
        var anywhere = Attempt.CodeFromAnywhere(member.NormalizedEmail);
        if (!await throttle.TakeAsync(here, HttpContext.RequestAborted) || !await throttle.TakeAsync(anywhere, HttpContext.RequestAborted))
            return Refused("Too many failed attempts. Wait ten minutes, then try again, or ask an administrator to unlock you.");
        if (!await IsRightAsync(code)) return Refused("The code is wrong or was used before. Wait for the next code.");
        await throttle.ForgetAsync(here, HttpContext.RequestAborted);
        await throttle.ForgetAsync(anywhere, HttpContext.RequestAborted);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/connectors");
    }

    // Codes of the app have six digits, recovery codes have letters.
    private async Task<bool> IsRightAsync(string code)
    {
        var typed = string.Concat(code.Where(sign => !char.IsWhiteSpace(sign)));
        var result = typed.All(char.IsAsciiDigit)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(typed, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(typed);
        return result.Succeeded;
    }

    private PageResult Refused(string words)
    {
        ModelState.AddModelError("code", words);
        return Page();
    }
}
