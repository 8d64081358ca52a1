using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Connectors.Sandbox.Systems;

/// <summary>Ways of paging that differ from what is usual.</summary>
internal static class OddPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // The second page is the last, and names itself as the next one in every way.
        routes.MapGet("/open/circular", (HttpRequest request, int? at) =>
        {
            var address = $"{Paged.Here(request)}?at=2";
            request.HttpContext.Response.Headers.Link = $"<{address}>; rel=\"next\"";
            return Results.Json(new { records = Records(at is null ? 1 : 3, 2), next = "2", address });
        });
    }

    private static IEnumerable<object> Records(int first, int count) => Enumerable.Range(first, count).Select(number => new { id = number });
}
