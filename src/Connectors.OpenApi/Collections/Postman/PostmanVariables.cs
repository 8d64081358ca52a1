using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Connectors.Domain.Requests;
using Connectors.OpenApi.Collections.Requests;

namespace Connectors.OpenApi.Collections.Postman;

/// <summary>The variables of a collection. Addresses are put in their place; other variables stay placeholders.</summary>
internal sealed partial class PostmanVariables
{
    private const int MostSteps = 5, LongestUrl = 4_000;

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hosts = new(StringComparer.Ordinal);

    public PostmanVariables(JsonNode? list, ImportNotes report)
    {
        foreach (var row in list.Rows("key").Concat(list.Rows("id").Where(row => row.Text("key") is null)))
        {
            var name = (row.Text("key") ?? row.Text("id"))!.Trim();
            var value = row.Text("value");
            if (row.Text("type") == "secret") _secrets.Add(name);
            if (value is null) continue;
            if (_secrets.Contains(name) || CredentialNames.HasParameter(name) || CredentialNames.IsCredential(value))
                report.Name("/variable", "values of variables that may be credentials were not stored", name, Importance.Credential);
            else _values[name] = value;
        }
    }

    /// <summary>Values that an input may start with. Addresses, and what refers to other variables, are none.</summary>
    public IReadOnlyDictionary<string, string> Defaults => _values
        .Where(pair => !pair.Value.Contains("://", StringComparison.Ordinal) && !pair.Value.Contains("{{", StringComparison.Ordinal))
        .ToDictionary(StringComparer.Ordinal);

    public IReadOnlySet<string> Secrets => _secrets;

    /// <summary>The variables that URLs start with and that have no value.</summary>
    public IReadOnlySet<string> Hosts => _hosts;

    /// <summary>A URL whose variable at the start is replaced by the address that it holds.</summary>
    /// <returns>The URL, and how much of its path came from the variable.</returns>
    public (string Url, int BaseLength) Absolute(string url)
    {
        var below = Leading().Match(url) is { Success: true } first ? url.Length - first.Length : url.Length;
        for (var step = 0; step < MostSteps && Leading().Match(url) is { Success: true } match; step++)
        {
            var (name, rest) = (match.Groups[1].Value.Trim(), url[match.Length..]);
            var isScheme = rest.StartsWith("://", StringComparison.Ordinal);
            var isWhole = isScheme || rest.Length == 0 || rest[0] is '/' or '?';
            var value = _values.GetValueOrDefault(name, isScheme ? "https" : "").Trim().TrimEnd('/');
            if (isWhole && value.Length == 0) _hosts.Add(name);
            if (value.Length == 0 || value.Length + url.Length > LongestUrl) break;
            // {{shop}}.example.com keeps its variable.
            if (!isWhole && !value.Contains("://", StringComparison.Ordinal)) break;
            url = value + rest;
        }

        return (url, PathLength(url[..Math.Max(0, url.Length - below)]));
    }

    private static int PathLength(string start)
    {
        var scheme = start.IndexOf("://", StringComparison.Ordinal);
        var path = start.IndexOf('/', scheme < 0 ? 0 : scheme + 3);
        return path < 0 || start.Contains('?', StringComparison.Ordinal) ? 0 : start.Length - path;
    }

    [GeneratedRegex(@"^\{\{([^{}]*)\}\}")]
    private static partial Regex Leading();
}
