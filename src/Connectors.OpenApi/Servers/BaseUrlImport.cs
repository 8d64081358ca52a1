using System.Text.RegularExpressions;
using Connectors.Domain.Definitions.Parts;
using Connectors.OpenApi.Reading;
using Microsoft.OpenApi;

namespace Connectors.OpenApi.Servers;

/// <summary>Servers become the base URL: the first with https, else the first with http, else one with a variable as its host.</summary>
internal static partial class BaseUrlImport
{
    private const string HostVariable = "host";
    private const int LongestHelp = 1_000;

    public static BaseUrl Import(IEnumerable<OpenApiServer>? servers, ImportNotes report)
    {
        var all = (servers ?? [])
            .Where(server => server is not null)
            .Select((server, index) => (Server: server, Place: $"/servers/{index}", Url: Normal(server.Url)))
            .ToList();
        var chosen = all.FirstOrDefault(one => HasScheme(one.Url, "https"));
        if (chosen.Server is null) chosen = all.FirstOrDefault(one => HasScheme(one.Url, "http"));
        if (chosen.Server is null) chosen = all.FirstOrDefault(one => one.Url.StartsWith('/') || one.Url.Length == 0);
        foreach (var (_, place, url) in all.Where(one => one.Server != chosen.Server && one.Url != chosen.Url))
            report.Add(place, $"The server {url} was left out: a connector has one base URL. Use a variable if you need both.");
        return chosen.Server is null ? AskForHost("") : Import(chosen.Server, chosen.Url, chosen.Place, report);
    }

    /// <summary>What the base URL would be if a server were the only one.</summary>
    public static string UrlOf(OpenApiServer server) => Import(server, Normal(server.Url), "", new ImportNotes()).Url;

    private static BaseUrl Import(OpenApiServer server, string url, string place, ImportNotes report)
    {
        var variables = new Dictionary<string, Variable>(StringComparer.Ordinal);
        var template = Braced().Replace(url, match =>
        {
            var name = match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value;
            var key = Naming.Key(name);
            variables.TryAdd(key, ToVariable(
                key,
                server.Variables?.TryGetValue(name, out var variable) == true ? variable : null,
                place,
                report));
            return $"{{{{{key}}}}}";
        });
        if (HasScheme(template, "https") || HasScheme(template, "http")) return new BaseUrl(template, [.. variables.Values]);
        var asked = AskForHost(template);
        return asked with { Variables = [.. asked.Variables, .. variables.Values.Where(variable => variable.Key != HostVariable)] };
    }

    private static Variable ToVariable(string key, OpenApiServerVariable? variable, string place, ImportNotes report)
    {
        if (variable?.Enum?.Count > 1)
            report.Add(
                $"{place}/variables/{Pointer.Escape(key)}",
                $"The list of {variable.Enum.Count} allowed values was left out: any value is accepted.");
        return new Variable
        {
            Key = key,
            Help = report.Fit(variable?.Description, LongestHelp, place),
            Default = report.Default(string.IsNullOrEmpty(variable?.Default) ? null : variable.Default, place),
            Required = true,
        };
    }

    private static BaseUrl AskForHost(string path) =>
        new(
            $"https://{{{{{HostVariable}}}}}{path}",
            [
                new Variable
                {
                    Key = HostVariable,
                    Label = "Host",
                    Help = "The document names no host. Example: api.example.com",
                    Required = true
                }
            ]);

    // Without what a base URL cannot have: what the reader made up for a missing host, credentials, query, fragment, a closing slash.
    private static string Normal(string? url)
    {
        var text = new string([.. (url ?? "").Where(unit => unit > ' ' && unit is not ('\\' or '\x7F'))]);
        if (text.StartsWith(OpenApiSource.NoLocation.AbsoluteUri.TrimEnd('/'), StringComparison.OrdinalIgnoreCase))
            text = text[(OpenApiSource.NoLocation.AbsoluteUri.Length - 1)..];
        if (text.StartsWith("//", StringComparison.Ordinal)) text = $"https:{text}";
        var end = text.IndexOfAny(['?', '#']);
        if (end >= 0) text = text[..end];
        text = UserInfo().Replace(text, "$1");
        text = text.TrimEnd('/');
        if (text.EndsWith(':')) return "";
        return text.Length == 0 || text.StartsWith('/') || text.Contains("://", StringComparison.Ordinal)
            ? text
            : $"/{text.TrimStart('.', '/')}";
    }

    private static bool HasScheme(string url, string scheme) =>
        url.StartsWith($"{scheme}://", StringComparison.OrdinalIgnoreCase)
        && url.Length > scheme.Length + 3
        && url[scheme.Length + 3] is not (':' or '/');

    // {shop}, and what people write who mean it: <shop>.
    [GeneratedRegex(@"\{+([^{}]*)\}+|<([^<>/{}]+)>")]
    private static partial Regex Braced();

    [GeneratedRegex(@"^([A-Za-z][A-Za-z0-9+.-]*://)[^/]*@")]
    private static partial Regex UserInfo();
}
