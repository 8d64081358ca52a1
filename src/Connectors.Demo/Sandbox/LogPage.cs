using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Connectors.Demo.Sandbox;

/// <summary>Shows what arrived, without what opened the door.</summary>
internal static class LogPage
{
    private const int Shown = 100;

    public static void Map(IEndpointRouteBuilder routes, SandboxLog log)
    {
        routes.MapGet("/log", () => Results.Content(Page("What arrived", List(log)), "text/html; charset=utf-8"));
    }

    public static string Page(string title, string body) =>
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
        + $"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title></head>"
        + $"<body><main><h1>{title}</h1>{body}</main></body></html>";

    private static string List(SandboxLog log)
    {
        var list = new StringBuilder("<ol reversed>");
        foreach (var entry in log.Entries.Where(entry => entry.PathAndQuery != "/log").Reverse().Take(Shown))
        {
            list.Append(
                CultureInfo.InvariantCulture,
                $"<li>{entry.At:HH:mm:ss} {WebUtility.HtmlEncode(entry.Method)} "
                + $"{WebUtility.HtmlEncode(entry.PathAndQuery.Split('?')[0])} → {entry.Status}</li>");
        }

        return list.Append("</ol>").ToString();
    }
}
