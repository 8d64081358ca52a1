using Microsoft.AspNetCore.Http;

namespace Connectors.Demo.Sandbox.Systems;

/// <summary>Lists that are handed out page by page, each in its way.</summary>
internal static class Paged
{
    private const int Largest = 50;

    public static IResult ByNumber(string name, IReadOnlyList<object> all, int? page, int? limit)
    {
        var size = Size(limit, 10);
        return Results.Json(new Dictionary<string, object> { [name] = all.Skip((Math.Max(page ?? 1, 1) - 1) * size).Take(size) });
    }

    public static IResult ByOffset(string name, IReadOnlyList<object> all, int? offset, int? limit) =>
        Results.Json(new Dictionary<string, object> { [name] = all.Skip(Math.Max(offset ?? 0, 0)).Take(Size(limit, 10)) });

    public static IResult ByLink(string name, IReadOnlyList<object> all, HttpRequest request, int? page)
    {
        const int Size = 5;
        var number = Math.Max(page ?? 1, 1);
        if (number * Size < all.Count)
            request.HttpContext.Response.Headers.Link =
                $"<{Here(request)}?page={number + 1}>; rel=\"next\", <{Here(request)}?page=1>; rel=\"first\"";
        return Results.Json(new Dictionary<string, object> { [name] = all.Skip((number - 1) * Size).Take(Size) });
    }

    public static IResult ByNextAddress(string name, IReadOnlyList<object> all, HttpRequest request, int? from)
    {
        const int Size = 6;
        var start = Math.Max(from ?? 0, 0);
        return Results.Json(new Dictionary<string, object?>
        {
            [name] = all.Skip(start).Take(Size),
            ["next"] = start + Size < all.Count ? $"{Here(request)}?from={start + Size}" : null
        });
    }

    public static IResult ByCursor(string name, IReadOnlyList<object> all, string? cursor, int? limit)
    {
        var (size, start) = (Size(limit, 4), int.TryParse(cursor?.TrimStart('c'), out var at) && at > 0 ? at : 0);
        return Results.Json(new Dictionary<string, object?>
        {
            [name] = all.Skip(start).Take(size),
            ["nextCursor"] = start + size < all.Count ? $"c{start + size}" : null
        });
    }

    public static string Here(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.Path}";

    private static int Size(int? limit, int usual) => Math.Clamp(limit ?? usual, 1, Largest);
}
