using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Connectors.Demo.Sandbox;

/// <summary>Accepts requests that sign in by any of the methods.</summary>
internal sealed class SignInGuard(SandboxCredentials credentials, IssuedTokens tokens) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (MayEnter(context.HttpContext.Request)) return await next(context);
        context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
        return Results.Json(new { error = "Sign in by key, bearer token, user name and password, or OAuth 2." }, statusCode: 401);
    }

    private bool MayEnter(HttpRequest request)
    {
        if (request.Headers["X-Sandbox-Key"] == credentials.ApiKey || request.Query["sandbox_key"] == credentials.ApiKey) return true;
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header) || header.Parameter is not { } given)
            return false;
        return header.Scheme switch
        {
            "Bearer" => given == credentials.BearerToken || tokens.IsGood(given),
            "Basic" => given == Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credentials.UserName}:{credentials.Password}")),
            _ => false,
        };
    }
}
