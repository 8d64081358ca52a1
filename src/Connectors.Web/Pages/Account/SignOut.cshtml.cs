using Connectors.Data.Rows;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connectors.Web.Pages;

/// <summary>Ends the session.</summary>
[AllowAnonymous]
public sealed class SignOutModel(SignInManager<Member> signIn) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/connectors");

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/sign-in");
    }
}
