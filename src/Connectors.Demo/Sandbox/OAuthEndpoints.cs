using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Connectors.Demo.Sandbox;

/// <summary>OAuth 2 with consent and as an application (RFC 6749, RFC 7636).</summary>
internal static class OAuthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, SandboxOptions options, IssuedTokens tokens)
    {
        routes.MapGet("/oauth/authorize", (HttpRequest request) => Ask(request.Query, options));
        routes.MapPost("/oauth/authorize", async (HttpRequest request) => Answer(await request.ReadFormAsync(), options, tokens));
        routes.MapPost("/oauth/token", async (HttpRequest request) => Token(request, await request.ReadFormAsync(), options, tokens));
    }

    private static IResult Ask(IQueryCollection query, SandboxOptions options)
    {
        if (Fault(name => query[name].ToString(), options) is { } fault) return Results.Text(fault, statusCode: 400);
        var fields = new StringBuilder();
        foreach (var name in
            new[] { "client_id", "redirect_uri", "scope", "state", "code_challenge", "response_type", "code_challenge_method" })
            fields
                .Append("<input type=\"hidden\" name=\"")
                .Append(name)
                .Append("\" value=\"")
                .Append(WebUtility.HtmlEncode(query[name].ToString()))
                .Append("\">");
        return Results.Content(
            LogPage.Page(
                "Allow access?",
                "<p>Connectors would like access to your invented shop.</p>"
                + $"<form method=\"post\" action=\"/oauth/authorize\">{fields}"
                + "<button name=\"answer\" value=\"allow\">Allow</button> <button name=\"answer\" value=\"deny\">Deny</button></form>"),
            "text/html; charset=utf-8");
    }

    private static IResult Answer(IFormCollection form, SandboxOptions options, IssuedTokens tokens)
    {
        if (Fault(name => form[name].ToString(), options) is { } fault) return Results.Text(fault, statusCode: 400);
        var (back, state) = (form["redirect_uri"].ToString(), Uri.EscapeDataString(form["state"].ToString()));
        return Results.Redirect(form["answer"] == "allow"
            ? $"{back}?code={tokens.NewCode(new PendingCode(back, form["code_challenge"].ToString(), form["scope"].ToString()))}"
                + $"&state={state}"
            : $"{back}?error=access_denied&state={state}");
    }

    private static string? Fault(Func<string, string> value, SandboxOptions options) =>
        value("response_type") != "code" ? "response_type must be code."
        : value("client_id") != options.Credentials.ClientId ? "client_id is not known."
        : !Uri.TryCreate(value("redirect_uri"), UriKind.Absolute, out var back) || back.Scheme is not ("http" or "https")
            ? "redirect_uri must be an address."
        : value("state").Length == 0 ? "state is missing."
        : value("code_challenge").Length == 0 || value("code_challenge_method") != "S256" ? "A code_challenge by S256 is missing."
        : null;

    private static IResult Token(HttpRequest request, IFormCollection form, SandboxOptions options, IssuedTokens tokens)
    {
        if (!IsClient(request, form, options)) return Error("invalid_client", 401);
        switch (form["grant_type"].ToString())
        {
            case "client_credentials": return Results.Json(tokens.Issue(form["scope"].ToString(), isConsented: false));
            case "refresh_token":
                return tokens.TakeRefresh(form["refresh_token"].ToString())
                    ? Results.Json(tokens.Issue(form["scope"].ToString(), isConsented: true))
                    : Error("invalid_grant", 400);
            case "authorization_code":
                var isGood = tokens.TakeCode(form["code"].ToString()) is { } pending
                    && pending.RedirectUri == form["redirect_uri"]
                    && pending.Challenge
                        == Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
                return isGood ? Results.Json(tokens.Issue(form["scope"].ToString(), isConsented: true)) : Error("invalid_grant", 400);
            default: return Error("unsupported_grant_type", 400);
        }
    }

    private static bool IsClient(HttpRequest request, IFormCollection form, SandboxOptions options)
    {
        var (id, secret) = (options.Credentials.ClientId, options.Credentials.ClientSecret);
        return (!options.TakesBasicOnly && form["client_id"] == id && form["client_secret"] == secret)
            || (AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header) && header.Scheme == "Basic"
                && header.Parameter == Convert.ToBase64String(Encoding.UTF8.GetBytes($"{id}:{secret}")));
    }

    private static IResult Error(string error, int status) => Results.Json(new { error }, statusCode: status);
}
