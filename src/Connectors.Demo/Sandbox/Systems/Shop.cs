using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Connectors.Demo.Sandbox.Systems;

/// <summary>The shop. Its second version has no refunds, and calls the total of an order its amount.</summary>
internal static class Shop
{
    private static readonly string[] States = ["open", "paid", "sent"];
    private static int _created = 1000;

    public static void Map(IEndpointRouteBuilder api, int version)
    {
        var orders = Orders(version);
        api.MapGet("/orders", (int? page, int? limit, string? status) => Paged.ByNumber(
            "orders",
            [.. orders.Where(order => string.IsNullOrEmpty(status) || (string)order["status"] == status)],
            page,
            limit));
        api.MapGet("/orders/{id:int}", (int id) =>
            orders.FirstOrDefault(order => (int)order["id"] == id) is { } order ? Results.Json(order) : NotFound());
        api.MapPost("/orders", async (HttpRequest request) => await CreateAsync(request, 201));
        api.MapGet("/products", (int? offset, int? limit) => Paged.ByOffset("products", Things("Product", 17), offset, limit));
        api.MapGet("/customers", (HttpRequest request, int? page) => Paged.ByLink("customers", Things("Customer", 12), request, page));
        api.MapGet("/customers/{id:int}", (int id) => id is > 0 and <= 12
            ? Results.Json(new { id, name = $"Customer {id}", email = $"customer{id}@example.com" })
            : NotFound());
        api.MapGet("/stock", (HttpRequest request, int? from) => Paged.ByNextAddress("stock", Things("Shelf", 14), request, from));
        api.MapGet("/events", (string? cursor, int? limit) => Paged.ByCursor("events", Things("Event", 11), cursor, limit));
        api.MapGet("/settings", () => Results.Json(new { currency = "EUR", country = "NL" }));
        api.MapGet("/endless", () => Results.Json(new { records = Things("Same", 10) }));
        api.MapGet("/loop", (HttpRequest request) => Results.Json(new { records = Things("Loop", 1), next = Paged.Here(request) }));
        if (version == 1) api.MapGet("/refunds", () => Results.Json(new { refunds = Things("Refund", 3) }));
        api.MapFallback(NotFound);
    }

    /// <summary>Takes any JSON and says that it was made.</summary>
    public static async Task<IResult> CreateAsync(HttpRequest request, int status)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body);
            return Results.Json(new { id = Interlocked.Increment(ref _created) }, statusCode: status);
        }
        catch (JsonException)
        {
            return Results.Json(new { error = "The body is no JSON." }, statusCode: 400);
        }
    }

    public static IReadOnlyList<object> Things(string what, int count) =>
        [.. Enumerable.Range(1, count).Select(number => new { id = number, name = $"{what} {number}" })];

    public static IResult NotFound() => Results.Json(new { error = "There is nothing at this address in this version." }, statusCode: 404);

    private static List<Dictionary<string, object>> Orders(int version) =>
    [
        .. Enumerable.Range(1, 23).Select(number => new Dictionary<string, object>
        {
            ["id"] = number,
            ["status"] = States[number % States.Length],
            [version == 1 ? "total" : "amount"] = number * 7.5m,
            ["customer"] = $"Customer {number % 12 + 1}",
        }),
    ];
}
