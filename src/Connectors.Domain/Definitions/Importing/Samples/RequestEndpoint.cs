using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;

namespace Connectors.Domain.Definitions.Importing.Samples;

/// <summary>Makes an endpoint of a request. What signs it in goes to its sign-in method, and no credential is kept.</summary>
public static class RequestEndpoint
{
    /// <param name="sample">The request.</param>
    /// <param name="secrets">Where its credentials are taken note of.</param>
    /// <param name="notes">What was left out or decided.</param>
    /// <returns>The endpoint; its placeholders are not declared yet.</returns>
    public static Endpoint Read(RequestSample sample, RequestSecrets secrets, RequestNotes notes)
    {
        var headers = new RequestHeaders(secrets, notes);
        var kept = headers.Read(sample.Headers);
        var query = RequestQuery.Read(sample.Queries, secrets);
        var body = RequestBody.Read(sample, headers.ContentType, secrets, notes);
        var path = Path(sample.Path, secrets);
        return new Endpoint
        {
            Key = Key($"{sample.Method} {path}"),
            Method = sample.Method,
            Path = path + query.Rest,
            Query = query.Values,
            Headers = kept,
            Body = body.Text,
            ContentType = body.ContentType,
            Fields = body.Fields,
        };
    }

    /// <summary>The names of the placeholders that an endpoint uses, each once.</summary>
    public static IReadOnlyList<string> Placeholders(Endpoint endpoint) => Placeholders(string.Join(
        '\n', [endpoint.Path, endpoint.Body, .. endpoint.Query.Concat(endpoint.Headers).Select(value => value.Value)]));

    /// <summary>The names of the placeholders in a text, each once, without what the step before hands over.</summary>
    public static IReadOnlyList<string> Placeholders(string? text) => [.. Template.Names(text).Where(name => name != "payload").Distinct()];

    /// <summary>The names of cookies, of the values of Cookie headers.</summary>
    public static IReadOnlyList<string> CookieNames(IEnumerable<string> cookies) =>
    [
        .. cookies
            .SelectMany(all => all.Split(';', StringSplitOptions.TrimEntries))
            .Where(cookie => cookie.Contains('=', StringComparison.Ordinal))
            .Select(cookie => cookie.Split('=')[0]),
    ];

    /// <summary>Notes the cookies of a request, which connectors don't send.</summary>
    public static void NoteCookies(IEnumerable<string> cookies, RequestNotes notes) => notes.Add(
        "Cookies were left out", CookieNames(cookies), needsAction: true, "If the API needs them, ask for an API key instead.");

    private static string Path(string path, RequestSecrets secrets)
    {
        var segments = path.Split('/').Select(segment =>
            CredentialNames.IsCredential(segment) ? secrets.Placeholder("token")
            : segment.StartsWith("bot", StringComparison.Ordinal) && segment.Contains(':', StringComparison.Ordinal)
                ? "bot" + secrets.Placeholder("token")
            : segment);
        return string.Join('/', segments) is { Length: > 0 } whole ? whole : "/";
    }

    private static string Key(string key) => key.Length <= DefinitionLimits.KeyLength ? key : key[..DefinitionLimits.KeyLength];
}
