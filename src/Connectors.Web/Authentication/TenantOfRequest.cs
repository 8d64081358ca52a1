using Connectors.Data;


namespace Connectors.Web.Authentication;

/// <summary>The organisation of a request is that of the signed-in person, whatever the address or the form says.</summary>
internal sealed class TenantOfRequest(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, Tenant tenant)
    {
        if (MemberClaims.OrganisationOf(context.User) is { } organisation) tenant.Enter(organisation);
        return next(context);
    }
}
