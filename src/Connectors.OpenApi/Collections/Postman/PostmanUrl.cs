using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Connectors.OpenApi.Collections.Requests;

namespace Connectors.OpenApi.Collections.Postman;

/// <summary>The URL of a request: a text, or an object with its parts.</summary>
/// <param name="Text">The address without its query; <c>:id</c> in its path became <c>{{id}}</c>.</param>
/// <param name="Queries">The parameters that are switched on.</param>
internal sealed partial record PostmanUrl(string Text, IReadOnlyList<string> Queries)
{
    /// <returns>Null where there is no URL.</returns>
    public static PostmanUrl? Read(JsonNode? url, string place, ImportNotes report)
    {
        var whole = (url is JsonObject ? url.Text("raw") ?? Joined(url) : Vendor.Scalar(url))?.Trim();
        if (string.IsNullOrEmpty(whole)) return null;
        var parts = whole.Split('#')[0].Split('?', 2);
        var text = PathVariable().Replace(parts[0], "/{{$1}}");
        if (url.At("query") is not JsonArray query) return new PostmanUrl(text, parts.Length > 1 ? [parts[1]] : []);
        foreach (var off in query.OfType<JsonObject>().Where(row => row.Flag("disabled") && row.Text("key") is not null))
            report.Name(place, "parameters that are switched off were left out", off.Text("key")!, Importance.Detail);
        return new PostmanUrl(text, [.. query.Rows("key").Select(row => QueryText.Pair(row.Text("key")!, Vendor.Scalar(row["value"])))]);
    }

    private static string? Joined(JsonNode url)
    {
        var host = Words(url.At("host"), '.');
        if (host.Length == 0) return null;
        var scheme = url.Text("protocol") is { } protocol ? $"{protocol}://" : "";
        var port = url.Text("port") is { } number ? $":{number}" : "";
        return $"{scheme}{host}{port}/{Words(url.At("path"), '/').TrimStart('/')}";
    }

    // In the path, a part may be an object with a value.
    private static string Words(JsonNode? node, char sign) => node?.GetValueKind() == JsonValueKind.Array
        ? string.Join(sign, node.AsArray().Select(part => part is JsonObject ? part.Text("value") : Vendor.Scalar(part)))
        : Vendor.Scalar(node) ?? "";

    [GeneratedRegex(@"(?<!/)/:([A-Za-z_][\w-]*)(?=/|\z)")]
    private static partial Regex PathVariable();
}
