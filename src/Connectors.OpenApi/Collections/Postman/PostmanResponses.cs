using System.Globalization;
using System.Text.Json.Nodes;
using Connectors.OpenApi.Collections.Requests;

namespace Connectors.OpenApi.Collections.Postman;

/// <summary>The responses that were saved as examples.</summary>
internal static class PostmanResponses
{
    private const int MostSamples = 5;

    /// <summary>The bodies of those that succeeded and are JSON.</summary>
    public static IReadOnlyList<string> Json(JsonNode? responses) =>
    [
        .. Good(responses)
            .Select(response => response.Text("body"))
            .OfType<string>()
            .Where(body => body.TrimStart() is ['{' or '[', ..])
            .Take(MostSamples),
    ];

    public static bool HasLink(JsonNode? responses) => Good(responses).Any(response =>
        response.At("header").Rows("key").Any(row => row.Text("key")!.Equals("Link", StringComparison.OrdinalIgnoreCase)));

    // An example without a code is one that somebody wrote.
    private static IEnumerable<JsonNode> Good(JsonNode? responses) => (responses as JsonArray ?? [])
        .OfType<JsonObject>()
        .Where(response => response.Text("code") is not { } code
            || (int.TryParse(code, CultureInfo.InvariantCulture, out var number) && number is >= 200 and < 300));
}
