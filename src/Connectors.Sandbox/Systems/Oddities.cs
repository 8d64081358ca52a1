using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Connectors.Sandbox.Systems;

/// <summary>What careless or hostile third parties do.</summary>
internal static class Oddities
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/open/redirect/elsewhere", () => Results.Redirect("http://169.254.169.254/latest/meta-data"));
        routes.MapMethods("/open/redirect/here", ["GET", "POST"], () => Results.Redirect("/open/shop/v1/settings"));
        routes.MapGet("/open/redirect/nowhere", (HttpResponse response) =>
        {
            response.StatusCode = StatusCodes.Status302Found;
            response.Headers.Location = "//";
        });
        routes.MapMethods("/open/stalled", ["GET", "POST"], async (HttpResponse response, CancellationToken cancel) =>
        {
            await response.WriteAsync("{", cancel);
            await response.Body.FlushAsync(cancel);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
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
}
