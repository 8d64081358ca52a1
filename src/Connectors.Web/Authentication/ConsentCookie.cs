using System.Text.Json;
using Connectors.Application.SigningIn;
using Connectors.Domain.People;
using Microsoft.AspNetCore.DataProtection;

namespace Connectors.Web.Authentication;

/// <summary>
/// Remembers in the person's browser, encrypted and for ten minutes, which sign-in they were sent away for. It opens for that person only.
/// </summary>
public sealed class ConsentCookie(IDataProtectionProvider protection, IHostEnvironment environment)
{
    private const string Name = "Connectors.Consent", Path = "/instances";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public void Keep(HttpResponse response, Actor person, Consent consent) => response.Cookies.Append(
        Name, ProtectorOf(person).Protect(JsonSerializer.Serialize(consent), Lifetime), Options(Lifetime));

    /// <summary>Takes what was kept, once; null where nothing was, it is too old, or another person was sent away.</summary>
    public Consent? Take(HttpContext context, Actor person)
    {
        if (context.Request.Cookies[Name] is not { } kept) return null;
        context.Response.Cookies.Delete(Name, Options(null));
        try
        {
            return JsonSerializer.Deserialize<Consent>(ProtectorOf(person).Unprotect(kept));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector ProtectorOf(Actor person) =>
        protection.CreateProtector("Connectors.Consent", "2", $"{person.Id}").ToTimeLimitedDataProtector();

    // Lax: the third party sends the person back by a link.
    private CookieOptions Options(TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = !environment.IsDevelopment(),
        Path = Path,
        MaxAge = lifetime,
        IsEssential = true,
    };
}
