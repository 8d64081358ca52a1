using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connectors.Web.Pages;

/// <summary>Remembers a person's theme on their device.</summary>
[AllowAnonymous]
public sealed class ThemeModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/connectors");

    public IActionResult OnPost(string? theme, string? back)
    {
        if (theme is not null && Themes.All.Contains(theme))
        {
            Response.Cookies.Append(Themes.Cookie, theme, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                IsEssential = true
            });
        }

        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/connectors");
    }
}
