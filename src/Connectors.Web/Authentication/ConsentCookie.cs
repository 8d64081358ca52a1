using System.Text.Json;
using Connectors.Infrastructure.SigningIn;
using Microsoft.AspNetCore.DataProtection;

namespace Connectors.Web.Authentication;

/// <summary>Remembers in the person's browser, encrypted and for ten minutes, which sign-in they were sent away for.</summary>
public sealed class ConsentCookie(IDataProtectionProvider protection, IHostEnvironment environment)
{
    private const string Name = "Connectors.Consent", Path = "/instances";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private readonly ITimeLimitedDataProtector _protector =
        protection.CreateProtector("Connectors.Consent", "1").ToTimeLimitedDataProtector();

    public void Keep(HttpResponse response, Consent consent) =>
        response.Cookies.Append(Name, _protector.Protect(JsonSerializer.Serialize(consent), Lifetime), Options(Lifetime));

    /// <summary>Takes what was kept, once; null where nothing was, or it is too old.</summary>
    public Consent? Take(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { } kept) return null;
        context.Response.Cookies.Delete(Name, Options(null));
        try
        {
            return JsonSerializer.Deserialize<Consent>(_protector.Unprotect(kept));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

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
