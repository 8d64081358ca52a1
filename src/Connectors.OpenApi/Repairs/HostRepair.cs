using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Connectors.OpenApi.Repairs;

/// <summary>Addresses in the wrong place: a whole URL as <c>host</c> or <c>basePath</c>, a server without http.</summary>
internal static partial class HostRepair
{
    public static void Apply(JsonObject document, RepairList repairs)
    {
        if (document["swagger"] is not null) Swagger(document, repairs);
        else Servers(document, repairs);
    }

    private static void Swagger(JsonObject document, RepairList repairs)
    {
        Lists(document, "schemes", repairs);
        Schemes(document, repairs);
        foreach (var name in new[] { "basePath", "host" })
        {
            if (Text(document[name]) is not { } written || Address().Match(written.Trim()) is not { Success: true } match) continue;
            var (scheme, host) = (match.Groups["scheme"].Value, match.Groups["host"].Value);
            var path = match.Groups["path"].Value.TrimEnd('/');
            if (name == "basePath" && scheme.Length == 0) continue;
            if (scheme.Length > 0) document["schemes"] = new JsonArray(scheme.ToLowerInvariant());
            document["host"] = host;
            if (name == "basePath") document["basePath"] = path;
            else if (path.Length > 0) document["basePath"] = path + Rooted(Text(document["basePath"]));
            if (written != host) repairs.Add($"/{name}", $"The {name} {written} was read as the host {host}{Words(scheme, path)}.");
        }

        Variables(document, repairs);
    }

    private static void Schemes(JsonObject document, RepairList repairs)
    {
        if (document["schemes"] is not JsonArray schemes) return;
        var known = schemes
            .Select(one => Text(one)?.Trim().ToLowerInvariant())
            .Where(one => one is "http" or "https" or "ws" or "wss")
            .ToList();
        if (known.Count == schemes.Count) return;
        document["schemes"] = new JsonArray([.. known.Select(one => (JsonNode)one!)]);
        repairs.Add("/schemes", "A scheme is http, https, ws or wss. Others were ignored.");
    }

    private static void Variables(JsonObject document, RepairList repairs)
    {
        if (Text(document["host"]) is not { } host || host.AsSpan().IndexOfAny('{', '<') < 0) return;
        var scheme = (document["schemes"] as JsonArray)?.Select(Text).FirstOrDefault(one => one is "https" or "http") ?? "https";
        document.Remove("host");
        repairs.BaseUrl = $"{scheme}://{host}{Rooted(Text(document["basePath"]))}";
    }

    private static void Servers(JsonObject document, RepairList repairs)
    {
        Lists(document, "servers", repairs);
        if (document["servers"] is not JsonArray servers) return;
        for (var index = 0; index < servers.Count; index++)
        {
            if (Text(servers[index]) is { } plain) servers[index] = new JsonObject { ["url"] = plain };
            if (servers[index] is not JsonObject server || Text(server["url"]) is not { } url) continue;
            if (!BareHost().IsMatch(url.Trim())) continue;
            server["url"] = $"https://{url.Trim()}";
            repairs.Add($"/servers/{index}/url", $"The server {url} was read as https://{url.Trim()}.");
        }
    }

    private static void Lists(JsonObject document, string name, RepairList repairs)
    {
        if (document[name] is not { } one || one is JsonArray) return;
        document[name] = new JsonArray(one.DeepClone());
        repairs.Add($"/{name}", $"{name} must be a list, and was read as a list of one.");
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string Rooted(string? path) => path is null or "" or "/" ? "" : $"/{path.Trim('/')}";

    private static string Words(string scheme, string path) => (scheme, path) switch
    {
        ("", "") => "",
        ("", _) => $" with the path {path}",
        (_, "") => $" with {scheme}",
        _ => $" with {scheme} and the path {path}",
    };

    [GeneratedRegex(@"^(?:(?<scheme>https?):)?(?://)?(?<host>[^/\s]+)(?<path>/.*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    // api.example.com/v1, but neither v1 nor v1.0.
    [GeneratedRegex(@"^[A-Za-z0-9{}<>-]+(\.[A-Za-z0-9{}<>-]+)*\.[A-Za-z]{2,}(:\d+)?(/.*)?$")]
    private static partial Regex BareHost();
}
