using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;

namespace Connectors.Domain.Definitions.Importing.Samples;

/// <summary>The headers of a request: those of the endpoint, those that sign in, and those that browsers and curl add.</summary>
internal sealed class RequestHeaders(RequestSecrets secrets, RequestNotes notes)
{
    private static readonly HashSet<string> Added = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept-Encoding", "Accept-Language", "Cache-Control", "Connection", "Content-Length", "DNT", "Expect", "Host", "If-Modified-Since",
        "If-None-Match", "Keep-Alive", "Origin", "Pragma", "Priority", "Proxy-Connection", "Referer", "TE", "Transfer-Encoding", "Upgrade",
        "Upgrade-Insecure-Requests", "X-Client-Data",
    };

    // What follows them in Authorization is the credential.
    private static readonly HashSet<string> Schemes = new(StringComparer.OrdinalIgnoreCase)
    {
        "Api-Key", "ApiKey", "Bot", "DeepL-Auth-Key", "GenieKey", "JWT", "Key", "Klaviyo-API-Key", "OAuth", "SSWS", "Token",
        "Zoho-oauthtoken",
    };

    private readonly List<string> _added = [];
    private readonly List<NamedValue> _kept = [];

    /// <summary>What a header says of the body's type; null where none does.</summary>
    public string? ContentType { get; private set; }

    public IReadOnlyList<NamedValue> Read(IReadOnlyList<(string Name, string Value)> headers)
    {
        foreach (var (name, value) in headers.OrderByDescending(header => Is(header.Name, "Authorization"))) Take(name, value);
        if (_added.Count > 0) notes.Add("Headers that browsers and curl add were left out", _added);
        return _kept;
    }

    private void Take(string name, string value)
    {
        if (Is(name, "Content-Type")) ContentType = value;
        else if (Is(name, "Authorization")) Authorization(value);
        else if (Is(name, "Cookie")) return;
        else if (IsAdded(name, value)) Name(name);
        else if (name.Contains("csrf", StringComparison.OrdinalIgnoreCase) || name.Contains("xsrf", StringComparison.OrdinalIgnoreCase)
            || Is(name, "Proxy-Authorization"))
            notes.Add($"The header {Shown(name)} was left out: it belongs to one session or proxy.");
        else if (!Escaping.IsHeaderName(name)) notes.Add("A header was left out: its name isn't valid.", needsAction: true);
        else if (CredentialNames.HasParameter(name) || CredentialNames.IsCredential(value))
        {
            if (secrets.ApiKey(ApiKeyPlace.Header, name) is { } further) Add(name, further);
        }
        else if (HeaderRule.Fault(value) is not null)
            notes.Add($"The header {Shown(name)} was left out: headers contain printable ASCII only.", needsAction: true);
        else Add(name, value);
    }

    private static bool IsAdded(string name, string value) =>
        Added.Contains(name)
        || name.StartsWith("sec-", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith(':')
        || (Is(name, "Accept") && (value == "*/*" || value.StartsWith("text/html,", StringComparison.OrdinalIgnoreCase)))
        || (Is(name, "User-Agent") && (value.StartsWith("Mozilla/", StringComparison.Ordinal)
            || value.StartsWith("curl", StringComparison.OrdinalIgnoreCase)));

    private void Authorization(string value)
    {
        var words = value.Split(' ', 2, StringSplitOptions.TrimEntries);
        if (secrets.HasMethod) notes.Add("A second header Authorization was left out.", needsAction: true);
        else if (words.Length > 1 && Is(words[0], "Bearer")) secrets.Bearer();
        else if (words.Length > 1 && Is(words[0], "Basic")) secrets.Basic(hasPassword: true);
        else if (words.Length > 1 && words[1].Contains('=', StringComparison.Ordinal) && words[1].Contains(',', StringComparison.Ordinal))
            notes.Add(
                "The header Authorization was left out: it signs a single request, which connectors don't support.", needsAction: true);
        else secrets.ApiKey(ApiKeyPlace.Header, "Authorization", words.Length > 1 && Schemes.Contains(words[0]) ? words[0] + " " : "");
    }

    // A name twice is one header with both values (RFC 9110, 5.3).
    private void Add(string name, string value)
    {
        var at = _kept.FindIndex(header => Is(header.Key, name));
        if (at < 0) _kept.Add(new NamedValue { Key = name, Value = value });
        else _kept[at] = _kept[at] with { Value = $"{_kept[at].Value}, {value}" };
    }

    private void Name(string name)
    {
        if (!_added.Contains(name, StringComparer.OrdinalIgnoreCase)) _added.Add(Shown(name));
    }

    private static string Shown(string name) => name.Length <= 60 ? name : name[..60] + "…";

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
