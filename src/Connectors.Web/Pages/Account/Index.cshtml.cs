using Connectors.Application.People;
using Connectors.Data.Rows;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>A person's own password and authenticator app.</summary>
[Needs(Right.Read)]
public sealed class AccountModel(UserManager<Member> users, MemberSignIn signIn, PasswordCheck check) : ConnectorsPage
{
    public string Email { get; private set; } = "";

    public bool IsOn { get; private set; }

    /// <summary>The key for the app; empty until the set-up begins.</summary>
    public string Key { get; private set; } = "";

    public IHtmlContent Picture { get; private set; } = HtmlString.Empty;

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await ShowAsync(await MemberAsync());

    [Needs(Right.Read)]
    public async Task<IActionResult> OnPostPasswordAsync(string? old, [FromForm(Name = "new")] string? fresh)
    {
        var member = await MemberAsync();
        if (string.IsNullOrWhiteSpace(old)) ModelState.AddModelError("old", "Enter your current password.");
        if (string.IsNullOrWhiteSpace(fresh)) ModelState.AddModelError("new", "Enter a new password.");
        if (!ModelState.IsValid) return await ShowAsync(member);
        if (await FaultAsync(member, old) is { } fault) return await ShowAsync(member, "old", fault);
        var result = await users.ChangePasswordAsync(member, old!, fresh!);
        foreach (var error in result.Errors)
            ModelState.AddModelError(error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? "old" : "new", error.Description);
        if (!result.Succeeded) return await ShowAsync(member);
        await signIn.RefreshSignInAsync(member);
        return Done("/account", new Message("Your password was changed. Other devices are signed out."));
    }

    /// <summary>Makes the key that the app is given.</summary>
    [Needs(Right.Read)]
    public async Task<IActionResult> OnPostBeginAsync()
    {
        var member = await MemberAsync();
        if (member.TwoFactorEnabled) return LocalRedirect("/account");
        await users.ResetAuthenticatorKeyAsync(member);
        await signIn.RefreshSignInAsync(member);
        return LocalRedirect("/account#authenticator");
    }

    [Needs(Right.Read)]
    public async Task<IActionResult> OnPostOnAsync(string? code)
    {
        var member = await MemberAsync();
        var digits = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        if (!await users.VerifyTwoFactorTokenAsync(member, users.Options.Tokens.AuthenticatorTokenProvider, digits))
            return await ShowAsync(member, "code", "The code is wrong or was used before. Enter the code that the app shows now.");
        await users.SetTwoFactorEnabledAsync(member, true);
        RecoveryCodes = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(member, 8) ?? []];
        await signIn.RefreshSignInAsync(member);
        return await ShowAsync(member);
    }

    [Needs(Right.Read)]
    public async Task<IActionResult> OnPostOffAsync(string? old)
    {
        var member = await MemberAsync();
        if (await FaultAsync(member, old) is { } fault) return await ShowAsync(member, "off-password", fault);
        await users.SetTwoFactorEnabledAsync(member, false);
        await users.ResetAuthenticatorKeyAsync(member);
        await signIn.RefreshSignInAsync(member);
        return Done("/account", new Message("The authenticator app is off."));
    }

    /// <summary>Signs out every other device.</summary>
    [Needs(Right.Read)]
    public async Task<IActionResult> OnPostEverywhereAsync()
    {
        var member = await MemberAsync();
        await users.UpdateSecurityStampAsync(member);
        await signIn.RefreshSignInAsync(member);
        return Done("/account", new Message("Your other devices are signed out."));
    }

    private async Task<Member> MemberAsync() =>
        await users.GetUserAsync(User) ?? throw new InvalidOperationException("The signed-in person has no account.");

    // A stolen session must not be a way to guess the password.
    private async Task<string?> FaultAsync(Member member, string? password)
    {
        var outcome = await check.CheckAgainAsync(member, password ?? "", HttpContext.Connection.RemoteIpAddress, Cancel);
        if (outcome.IsTooMany) return "Too many wrong passwords. Wait ten minutes, then try again.";
        return outcome.Member is null ? "Wrong current password." : null;
    }

    private Task<IActionResult> ShowAsync(Member member, string field, string fault)
    {
        ModelState.AddModelError(field, fault);
        return ShowAsync(member);
    }

    private async Task<IActionResult> ShowAsync(Member member)
    {
        (Email, IsOn) = (member.Email ?? "", member.TwoFactorEnabled);
        if (IsOn) return Page();
        Key = await users.GetAuthenticatorKeyAsync(member) ?? "";
        if (Key.Length > 0) Picture = AuthenticatorPicture.Of(Email, Key);
        return Page();
    }
}
