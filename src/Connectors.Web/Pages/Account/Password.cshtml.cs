using Connectors.Application.People;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connectors.Web.Pages;

/// <summary>Where a password link leads.</summary>
[AllowAnonymous]
public sealed class PasswordModel(PasswordLinks links) : PageModel
{
    public PasswordLink Link { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string token) => await FindAsync(token) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string token, string? password)
    {
        if (!await FindAsync(token)) return NotFound();
        if (string.IsNullOrWhiteSpace(password)) ModelState.AddModelError("password", "Enter a new password.");
        if (!ModelState.IsValid) return Page();
        if (await links.UseAsync(token, password!, HttpContext.RequestAborted) is not { } result) return NotFound();
        foreach (var error in result.Errors) ModelState.AddModelError("password", error.Description);
        if (!result.Succeeded) return Page();
        new Message("Your password was changed. Sign in with the new one.").Keep(TempData);
        return LocalRedirect("/sign-in");
    }

    private async Task<bool> FindAsync(string token)
    {
        if (await links.FindAsync(token, HttpContext.RequestAborted) is not { } link) return false;
        Link = link;
        return true;
    }
}
