using Connectors.Application.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Connectors.Web.Authentication;

/// <summary>Who may come in, and how often they may try.</summary>
internal static class AuthenticationSetup
{
    public static void AddConnectorsAuthentication(
        this IServiceCollection services, IHostEnvironment environment, IConfiguration configuration)
    {
        services.AddConnectorsIdentity()
            .AddSignInManager<MemberSignIn>()
            .AddClaimsPrincipalFactory<MemberClaims>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
            cookies.ApplicationCookie!.Configure(cookie =>
            {
                (cookie.LoginPath, cookie.LogoutPath, cookie.AccessDeniedPath) = ("/sign-in", "/sign-out", "/denied");
                cookie.Cookie.Name = "Connectors.Session";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
                cookie.ExpireTimeSpan = Sessions.Lifetime;
                cookie.Events.OnValidatePrincipal = SessionCheck.ValidateAsync;
            }));
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddRightPolicies();
        services.AddOpenPostLimits(configuration);
    }
}
