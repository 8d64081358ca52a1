using Connectors.Application.People;
using Connectors.Data.Rows;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connectors.Web.Pages;

/// <summary>Where the link of an invitation leads.</summary>
[AllowAnonymous]
public sealed class InvitationModel(Invitations invitations, SignInManager<Member> signIn) : PageModel
{
    private const int LongestName = 200;

    public Invitation Invitation { get; private set; } = null!;

    public string? Name { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token) => await FindAsync(token) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string token, string? name, string? password)
    {
        if (!await FindAsync(token)) return NotFound();
        Name = name;
        if (string.IsNullOrWhiteSpace(name)) ModelState.AddModelError("name", "Enter your name.");
        else if (name.Trim().Length > LongestName) ModelState.AddModelError("name", $"Use at most {LongestName} characters.");
        if (string.IsNullOrEmpty(password)) ModelState.AddModelError("password", "Enter a password.");
        if (!ModelState.IsValid) return Page();
        var (member, result) = await invitations.AcceptAsync(token, name!, password!, HttpContext.RequestAborted);
        foreach (var error in result?.Errors ?? []) ModelState.AddModelError("password", error.Description);
        if (member is null) return Page();
        await signIn.SignInAsync(member, isPersistent: false);
        return LocalRedirect("/connectors");
    }

    private async Task<bool> FindAsync(string token)
    {
        if (await invitations.FindAsync(token, HttpContext.RequestAborted) is not { } invitation) return false;
        Invitation = invitation;
        return true;
    }
}
