using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Connectors.Demo.Sandbox.Systems;

/// <summary>The mailing system. Its second version has no campaigns, and calls the mail of a contact its email.</summary>
internal static class Mail
{
    public static void Map(IEndpointRouteBuilder api, int version)
    {
        var contacts = Enumerable.Range(1, 9)
            .Select(number => (object)new Dictionary<string, object>
            {
                ["id"] = number,
                [version == 1 ? "mail" : "email"] = $"contact-{number}@mail.example"
            })
            .ToList();
        api.MapGet("/contacts", (int? page, int? limit) => Paged.ByNumber("contacts", contacts, page, limit));
        api.MapGet("/lists", () => Results.Json(new { lists = Shop.Things("List", 2) }));
        api.MapPost("/messages", async (HttpRequest request) => await Shop.CreateAsync(request, 202));
        api.MapPost("/subscriptions", async (HttpRequest request) =>
            request.HasFormContentType
                ? Results.Json(new { id = (await request.ReadFormAsync())["contact"].ToString() }, statusCode: 201)
                : Results.Json(new { error = "Send a form." }, statusCode: 415));
        if (version == 1) api.MapGet("/campaigns", () => Results.Json(new { campaigns = Shop.Things("Campaign", 4) }));
        api.MapFallback(Shop.NotFound);
    }
}
