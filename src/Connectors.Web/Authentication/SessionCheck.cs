using Connectors.Application.People;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;

namespace Connectors.Web.Authentication;

/// <summary>Asks with every request whether the session of its cookie is still open.</summary>
internal static class SessionCheck
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        // Style sheets and scripts are for everybody.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) return;
        if (context.Principal is { } user && MemberClaims.SessionOf(user) is { } session
            && await context.HttpContext.RequestServices.GetRequiredService<Sessions>()
                .IsOpenAsync(session, MemberClaims.StampOf(user), context.HttpContext.RequestAborted))
            return;
        // The cookie stays: another request of the same browser may just have been given a new one.
        context.RejectPrincipal();
    }
}
