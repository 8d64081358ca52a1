using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Connectors.Demo.Sandbox.Systems;

/// <summary>What careless or hostile third parties do.</summary>
internal static class Quirks
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        MapRedirects(routes);
        MapAnswers(routes);
    }

    private static void MapRedirects(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/open/redirect/elsewhere", () => Results.Redirect("http://169.254.169.254/latest/meta-data"));
        routes.MapMethods("/open/redirect/here", ["GET", "POST"], () => Results.Redirect("/open/shop/v1/settings"));
        routes.MapGet("/open/redirect/nowhere", (HttpResponse response) =>
        {
            response.StatusCode = StatusCodes.Status302Found;
            response.Headers.Location = "//";
        });
    }

    private static void MapAnswers(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/open/token", () => Results.Json(new { error = new { code = 1 } }, statusCode: 400));
        routes.MapMethods("/open/stalled", ["GET", "POST"], async (HttpResponse response, CancellationToken cancel) =>
        {
            await response.WriteAsync("{", cancel);
            await response.Body.FlushAsync(cancel);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
        });
        // What a text comes to in an encoding, which is named and marked or not.
        routes.MapGet("/open/written", (string text, string encoding, string? charset, bool? marked, int? status) =>
        {
            var written = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
            return new Written(
                status ?? 200,
                charset is null ? "application/json" : $"application/json; charset={charset}",
                [.. marked == true ? written.Preamble : [], .. written.GetBytes(text)]);
        });
        routes.MapGet("/open/big", async (HttpResponse response, int bytes) =>
        {
            response.ContentType = "application/json";
            var piece = new string('x', 1024);
            await response.WriteAsync("\"");
            for (var sent = 0; sent < bytes; sent += piece.Length) await response.WriteAsync(piece);
            await response.WriteAsync("\"");
        });
    }

    private sealed record Written(int Status, string ContentType, byte[] Body) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            (httpContext.Response.StatusCode, httpContext.Response.ContentType) = (Status, ContentType);
            await httpContext.Response.Body.WriteAsync(Body, httpContext.RequestAborted);
        }
    }
}
