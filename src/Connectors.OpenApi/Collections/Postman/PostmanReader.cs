using System.Text.Json.Nodes;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Importing.Samples;
using Connectors.OpenApi.Collections.Requests;

namespace Connectors.OpenApi.Collections.Postman;

/// <summary>Reads collections of Postman in the formats 2.0 and 2.1.</summary>
internal sealed class PostmanReader
{
    private const int MostRequests = 2_000;

    private readonly ImportNotes _report;
    private readonly PostmanVariables _variables;
    private readonly PostmanAuth _auth;
    private readonly List<CollectedRequest> _requests = [];

    private PostmanReader(JsonNode collection, ImportNotes report)
    {
        _report = report;
        _variables = new PostmanVariables(collection.At("variable"), report);
        _auth = new PostmanAuth(_variables, report);
    }

    /// <returns>Null where it is no such collection, with the fault.</returns>
    public static Collected? Read(JsonNode tree, ImportNotes report, out Fault? fault)
    {
        var (collection, root) = tree.At("collection") is JsonObject inside ? (inside, "/collection") : (tree, "");
        fault = FaultOf(collection, root);
        if (fault is not null) return null;
        var reader = new PostmanReader(collection, report);
        reader.Note(collection, root);
        var signIn = reader._auth.Read(collection.At("auth"), $"{root}/auth");
        reader.Read(collection.At("item"), $"{root}/item", new PostmanFolder(null, signIn));
        var info = collection.At("info");
        return new Collected("the Postman collection", reader._requests)
        {
            Name = info.Text("name"),
            Summary = Description(info),
            Defaults = reader._variables.Defaults,
            Secrets = reader._variables.Secrets,
            Hosts = reader._variables.Hosts,
        };
    }

    private static Fault? FaultOf(JsonNode collection, string root)
    {
        var schema = collection.At("info").Text("schema") ?? "";
        if (schema.Contains("/v1", StringComparison.Ordinal))
            return new Fault($"{root}/info/schema", "The format 1 of collections can't be read. Export the collection in the format v2.1.");
        return collection.At("item") is JsonArray
            ? null
            : new Fault($"{root}/item", "A collection has its requests in a list named \"item\". Export it again, in the format v2.1.");
    }

    private void Read(JsonNode? items, string place, PostmanFolder folder)
    {
        foreach (var (item, at) in items.Each(place))
        {
            if (item is not JsonObject) continue;
            Note(item, at);
            if (item.At("item") is JsonArray inside)
                Read(inside, $"{at}/item", new PostmanFolder(item.Text("name") ?? folder.Name, Inherited(item, at, folder)));
            else if (_requests.Count >= MostRequests)
                _report.Count(at, $"requests were left out: a collection can have {MostRequests:N0}", importance: Importance.Missing);
            else if (Request(item, at, folder) is { } request) _requests.Add(request);
        }
    }

    private Action<RequestSecrets>? Inherited(JsonNode item, string place, PostmanFolder folder) =>
        item.At("auth") is JsonObject auth ? _auth.Read(auth, $"{place}/auth") : folder.SignIn;

    private CollectedRequest? Request(JsonNode item, string place, PostmanFolder folder)
    {
        // A request may be nothing but its URL.
        var request = item.At("request");
        var url = PostmanUrl.Read(request is JsonObject ? request.At("url") : request, $"{place}/request", _report);
        if (url is null)
        {
            _report.Count(place, "requests without a URL were left out", importance: Importance.Missing);
            return null;
        }

        var (sample, cookies) = Sample(request, $"{place}/request", url);
        var (absolute, baseLength) = _variables.Absolute(url.Text);
        return new CollectedRequest(place, sample.Method, absolute)
        {
            Name = item.Text("name"),
            Entity = folder.Name,
            BaseLength = baseLength,
            Sample = sample,
            SignIn = request is JsonObject ? Inherited(request, $"{place}/request", folder) : folder.SignIn,
            Bodies = request.At("body").Text("mode") == "raw" && sample.Data is { } data ? [data] : [],
            Responses = PostmanResponses.Json(item.At("response")),
            HasLink = PostmanResponses.HasLink(item.At("response")),
            Cookies = cookies,
        };
    }

    private (RequestSample Sample, IReadOnlyList<string> Cookies) Sample(JsonNode? request, string place, PostmanUrl url)
    {
        var headers = PostmanHeaders.Read(request.At("header"), place, _report);
        var sample = new RequestSample
        {
            Method = (request.Text("method") ?? "GET").Trim().ToUpperInvariant(),
            Queries = url.Queries,
            Headers = [.. headers.Where(header => !PostmanHeaders.IsCookie(header))],
        };
        return (
            PostmanBody.Read(request.At("body"), sample, $"{place}/body", _report),
            RequestEndpoint.CookieNames(headers.Where(PostmanHeaders.IsCookie).Select(header => header.Value)));
    }

    private void Note(JsonNode item, string place)
    {
        if (item.At("event") is JsonArray { Count: > 0 } events && events.OfType<JsonObject>().Any(HasCode))
            _report.Count(place, "scripts were left out: connectors run none");
    }

    // Postman writes an empty script beside each request.
    private static bool HasCode(JsonNode script) => script.At("script").At("exec") switch
    {
        JsonArray lines => lines.Any(line => !string.IsNullOrWhiteSpace(Vendor.Scalar(line))),
        var text => !string.IsNullOrWhiteSpace(Vendor.Scalar(text)),
    };

    private static string? Description(JsonNode? info) => info.Text("description") ?? info.At("description").Text("content");
}

/// <summary>What a request gets from the folder that it is in.</summary>
/// <param name="Name">The folder's name; null outside of folders.</param>
/// <param name="SignIn">How its requests sign in where they don't say it.</param>
internal sealed record PostmanFolder(string? Name, Action<RequestSecrets>? SignIn);
