using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Connectors.Demo.Sandbox.Systems;

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
        // At most 50 records at once, whatever is requested.
        routes.MapGet("/open/capped", (int page, int limit) => Page(page, Math.Min(limit, 50), all: 120));
        // Three ways of answering past the end: a refusal, the last page again, a fault.
        routes.MapGet("/open/refusing", (int page, int limit) => page == 1 ? Page(page, limit, all: 3) : Shop.NotFound());
        routes.MapGet("/open/lingering", (int page) => Results.Json(new { page, records = Records(1, 3) }));
        routes.MapGet("/open/faulty", (int page, int limit) => page == 1 ? Page(page, limit, all: 3) : Results.StatusCode(501));
    }

    private static IResult Page(int page, int size, int all) =>
        Results.Json(new { page, records = Records(1, all).Skip((page - 1) * size).Take(size) });

    private static IEnumerable<object> Records(int first, int count) =>
        Enumerable.Range(first, count).Select(number => new { id = number });
}
