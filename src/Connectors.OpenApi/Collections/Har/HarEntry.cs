using System.Globalization;
using System.Text.Json.Nodes;
using Connectors.OpenApi.Collections.Requests;

namespace Connectors.OpenApi.Collections.Har;

/// <summary>A request that a browser or a proxy recorded, with its response.</summary>
/// <param name="Place">Its place in the file.</param>
/// <param name="Method">The HTTP method, in upper case.</param>
/// <param name="Url">The address without its query, with a scheme.</param>
/// <param name="Query">The query, encoded.</param>
/// <param name="Node">The entry.</param>
internal sealed record HarEntry(string Place, string Method, string Url, string Query, JsonNode Node)
{
    private static readonly string[] OfPages = ["html", "javascript", "ecmascript", "css", "image/", "font", "video/", "audio/", "wasm"];

    private static readonly string[] Endings =
        [".html", ".js", ".mjs", ".css", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".ico", ".webp", ".woff", ".woff2", ".ttf", ".map"];

    /// <returns>Null where it has no address of the web.</returns>
    public static HarEntry? Read(JsonNode? node, string place)
    {
        var request = node.At("request");
        var url = request.Text("url")?.Split('#')[0];
        if (url is null || !(Is(url, "http://") || Is(url, "https://"))) return null;
        var parts = url.Split('?', 2);
        var method = (request.Text("method") ?? "GET").Trim().ToUpperInvariant();
        // Braces mean placeholders in definitions; in a recorded address they mean themselves.
        return new HarEntry($"{place}/request", method, Plain(parts[0]), parts.Length > 1 ? Plain(parts[1]) : "", node!);
    }

    public JsonNode? Request => Node.At("request");

    public JsonNode? Response => Node.At("response");

    public int Status => int.TryParse(Response.Text("status"), CultureInfo.InvariantCulture, out var status) ? status : 0;

    public string ResponseType => Response.At("content").Text("mimeType")?.ToLowerInvariant() ?? "";

    public IReadOnlyList<(string Name, string Value)> Headers =>
        [.. Request.At("headers").Rows("name").Select(row => (row.Text("name")!, row.Text("value") ?? ""))];

    /// <summary>Whether a program asked, and not a page for a part of itself.</summary>
    public bool IsCall
    {
        get
        {
            if (Method is "OPTIONS" or "CONNECT") return false;
            if (OfPages.Any(type => ResponseType.Contains(type, StringComparison.Ordinal))) return false;
            if (ResponseType.Contains("json", StringComparison.Ordinal)) return true;
            if (Endings.Any(ending => Url.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) return false;
            return IsByProgram || Method is not ("GET" or "HEAD");
        }
    }

    // Chromium names the kind of the request; Firefox sends what the page did with it.
    private bool IsByProgram =>
        Node.Text("_resourceType") is "xhr" or "fetch"
        || Headers.Any(header => header.Name.ToLowerInvariant() switch
        {
            "sec-fetch-dest" => header.Value == "empty",
            "x-requested-with" => header.Value == "XMLHttpRequest",
            "accept" => header.Value.Contains("json", StringComparison.OrdinalIgnoreCase),
            _ => false,
        });

    private static bool Is(string url, string scheme) => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) =>
        text.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);
}
