using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Connectors.Demo.Sandbox;

/// <summary>The first page of the sandbox: what it offers, and what opens it.</summary>
internal static class GuidePage
{
    private static readonly string[] Systems = ["/shop/v1", "/mail/v1"];

    public static void Map(IEndpointRouteBuilder routes, SandboxCredentials credentials) => routes.MapGet(
        "/",
        (HttpRequest request) => Results.Content(
            LogPage.Page("Sandbox", Introduction + SignIn(credentials, request.Host.ToString()) + Endpoints(routes)),
            "text/html; charset=utf-8"));

    private const string Introduction =
        "<p>An invented shop and mailing system. Nothing here is real.</p>"
        + "<p><a href=\"/log\">What arrived</a> · <a href=\"/faults\">Order faults</a></p>";

    private static string SignIn(SandboxCredentials credentials, string host)
    {
        var command = $"curl 'http://{host}/shop/v1/orders?status=open' -H 'X-Sandbox-Key: {credentials.ApiKey}'";
        return "<h2>Sign in</h2><p>One of these is enough:</p><ul>"
            + $"<li>the header <code>X-Sandbox-Key: {Encoded(credentials.ApiKey)}</code></li>"
            + $"<li>the bearer token <code>{Encoded(credentials.BearerToken)}</code></li>"
            + $"<li>user name <code>{Encoded(credentials.UserName)}</code>, password <code>{Encoded(credentials.Password)}</code></li>"
            + $"<li>OAuth 2 at <code>/oauth/authorize</code> and <code>/oauth/token</code>, client id <code>{Encoded(credentials.ClientId)}"
            + $"</code>, client secret <code>{Encoded(credentials.ClientSecret)}</code></li></ul>"
            + $"<pre>{Encoded(command)}</pre>";
    }

    // As they are mapped, so that none is missing.
    private static string Endpoints(IEndpointRouteBuilder routes)
    {
        var list = new StringBuilder("<h2>Endpoints</h2><p>Version 2 is at <code>/shop/v2</code> and <code>/mail/v2</code>.</p><ul>");
        foreach (var endpoint in routes.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            var path = endpoint.RoutePattern.RawText ?? "";
            var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
            if (methods.Count == 0 || !Systems.Any(system => path.StartsWith(system, StringComparison.Ordinal))) continue;
            var words = $"{string.Join(", ", methods)} {path.Replace(":int", "", StringComparison.Ordinal)}";
            list.Append("<li><code>").Append(Encoded(words)).Append("</code></li>");
        }

        return list.Append("</ul>").ToString();
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
