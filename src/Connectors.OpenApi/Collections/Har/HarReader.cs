using System.Text.Json.Nodes;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Importing.Samples;
using Connectors.Domain.Requests;
using Connectors.OpenApi.Collections.Requests;

namespace Connectors.OpenApi.Collections.Har;

/// <summary>Reads recordings of browsers and proxies (HAR 1.2): the calls of the host that got the most, each endpoint once.</summary>
internal sealed class HarReader(ImportNotes report)
{
    private const int MostEntries = 20_000, MostEndpoints = 1_000, FirstError = 400;

    /// <returns>Null where it is no recording, with the fault.</returns>
    public static Collected? Read(JsonNode tree, ImportNotes report, out Fault? fault)
    {
        fault = tree.At("log").At("entries") is JsonArray
            ? null
            : new Fault("/log/entries", "A HAR file has its requests in a list named \"entries\". Record it again, and export it as HAR.");
        return fault is null ? new HarReader(report).Read(tree.At("log")!) : null;
    }

    private Collected Read(JsonNode log)
    {
        var calls = new List<HarEntry>();
        foreach (var (node, place) in log.At("entries").Each("/log/entries").Take(MostEntries))
        {
            if (HarEntry.Read(node, place) is not { IsCall: true } entry)
                report.Count(place, "requests for pages, images, scripts, styles and the like were left out");
            else if (entry.Status is < 100 or >= FirstError)
                report.Name(
                    place, "requests that failed were left out", $"{entry.Method} {entry.Status}", Importance.Decided);
            else calls.Add(entry);
        }

        if (((JsonArray)log["entries"]!).Count > MostEntries)
            report.Add("/log/entries", $"Only the first {MostEntries:N0} requests were read.", Importance.Missing);
        return new Collected("the HAR file", OfHost(calls));
    }

    private List<CollectedRequest> OfHost(List<HarEntry> calls)
    {
        var hosts = calls.GroupBy(Host, StringComparer.OrdinalIgnoreCase).OrderByDescending(group => group.Count()).ToList();
        foreach (var other in hosts.Skip(1))
        {
            report.Name(
                other.First().Place,
                $"hosts were left out, since {hosts[0].Key} got the most requests",
                $"{other.Key} ({other.Count():N0})",
                Importance.Decided);
        }

        var entries = hosts.Count == 0 ? [] : hosts[0].ToList();
        var paths = new HarPaths(entries.Select(entry => entry.Url));
        var endpoints = entries.GroupBy(entry => (entry.Method, Url: paths.Template(entry.Url))).ToList();
        if (endpoints.Count > MostEndpoints)
            report.Add("/log/entries", $"Only the first {MostEndpoints:N0} endpoints were imported.", Importance.Missing);
        return [.. endpoints.Take(MostEndpoints).Select(group => Merged(group.Key.Method, group.Key.Url, [.. group]))];
    }

    private CollectedRequest Merged(string method, string url, IReadOnlyList<HarEntry> entries)
    {
        var first = entries[0];
        var taken = RequestEndpoint.Placeholders(url).ToHashSet(StringComparer.Ordinal);
        var sample = new RequestSample
        {
            Queries = HarQuery.Merged([.. entries.Select(entry => entry.Query)], taken),
            Headers = [.. first.Headers.Where(header => !IsCookie(header.Name) && IsKept(header, entries)).Select(Plain)],
        };
        foreach (var further in entries.Skip(1))
            report.Count(further.Place, "requests to an endpoint that was recorded before were merged into it");
        return new CollectedRequest(first.Place, method, url)
        {
            Entity = EntityOf(url),
            Sample = HarBody.Read(entries, sample, taken),
            Bodies = HarBody.Json(entries),
            Responses = HarBody.Responses(entries),
            HasLink = entries.Any(entry => entry.Response.At("headers").Rows("name").Any(IsLink)),
            Cookies = Cookies(first),
        };
    }

    // What differs from request to request names the request; of credentials only the name counts.
    private static bool IsKept((string Name, string Value) header, IReadOnlyList<HarEntry> entries) =>
        CredentialNames.HasParameter(header.Name)
        || CredentialNames.IsCredential(header.Value)
        || entries.All(entry => entry.Headers.Contains(header));

    private static (string Name, string Value) Plain((string Name, string Value) header) =>
        (header.Name, header.Value.Replace("{{", "{ {", StringComparison.Ordinal));

    private static IReadOnlyList<string> Cookies(HarEntry entry) =>
    [
        .. entry.Request.At("cookies").Rows("name").Select(row => row.Text("name")!)
            .Concat(RequestEndpoint.CookieNames(entry.Headers.Where(header => IsCookie(header.Name)).Select(header => header.Value)))
            .Distinct(StringComparer.Ordinal),
    ];

    private static bool IsCookie(string name) => name.Equals("Cookie", StringComparison.OrdinalIgnoreCase);

    private static bool IsLink(JsonNode row) => row.Text("name")!.Equals("Link", StringComparison.OrdinalIgnoreCase);

    private static string Host(HarEntry entry) => string.Join('/', entry.Url.Split('/').Take(3));

    // The last part of the path that is a word: /api/v1/orders/{{orderId}} is about orders.
    private static string? EntityOf(string url) =>
        url.Split('/').Skip(3).LastOrDefault(segment =>
            segment.Length is > 2 and < 60 && segment.All(IsOfWord) && char.IsAsciiLetter(segment[0]));

    private static bool IsOfWord(char sign) => char.IsAsciiLetter(sign) || sign is '-' or '_';
}
