using System.Text.RegularExpressions;
using Connectors.Domain.Requests;

namespace Connectors.Domain.Definitions.Importing.Curl;

/// <summary>The URL of a command, in its parts.</summary>
/// <param name="Origin">Scheme, host and port.</param>
/// <param name="User">What is before the @ of the host; null where nothing is.</param>
/// <param name="Path">The path, encoded; empty or starting with a slash.</param>
/// <param name="Query">What follows the question mark, encoded.</param>
internal sealed partial record CurlAddress(string Origin, string? User, string Path, string Query)
{
    // Behind them, the path of a record begins.
    private const int MostBaseSegments = 3;

    /// <returns>The parts, or why it is no address of the web.</returns>
    public static (CurlAddress? Address, string? Fault) Read(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var name = scheme < 0 ? "https" : text[..scheme].ToLowerInvariant();
        if (name is not ("http" or "https")) return (null, "The URL must start with https:// or http://.");
        var rest = (scheme < 0 ? text : text[(scheme + 3)..]).Split('#')[0];
        var end = rest.IndexOfAny(['/', '?']);
        var (authority, tail) = end < 0 ? (rest, "") : (rest[..end], rest[end..]);
        var at = authority.LastIndexOf('@');
        var (path, query) = tail.Split('?', 2) is [var first, var second] ? (first, second) : (tail, "");
        var address = new CurlAddress(
            $"{name}://{authority[(at + 1)..].ToLowerInvariant()}", at < 0 ? null : authority[..at], Encoded(path), Encoded(query));
        return address.Fault() is { } fault ? (null, fault) : (address, null);
    }

    private string? Fault()
    {
        var isWeb = Uri.TryCreate(Placeholder().Replace(Origin, "x") + "/", UriKind.Absolute, out var uri) && uri.Host.Length > 0;
        return !isWeb ? "The URL has no valid host. Write it as https://api.example.com/orders, in quotes."
            : Escaping.LeavesPath(Path) ? "The path of the URL has .. or \\ in it. Write the path without them."
            : null;
    }

    /// <summary>How many characters of the path belong to the base URL: through its version, or "api".</summary>
    public int BaseLength()
    {
        var segments = Path.Split('/');
        var last = 0;
        for (var at = 1; at < segments.Length - 1 && at <= MostBaseSegments; at++)
        {
            if (BaseSegment().IsMatch(segments[at])) last = at;
        }

        return last == 0 || segments.Skip(last + 1).All(segment => segment.Length == 0)
            ? 0
            : segments.Take(last + 1).Sum(segment => segment.Length + 1) - 1;
    }

    /// <summary>A name for the system: the host without what all hosts have.</summary>
    public string SystemName()
    {
        var host = Origin[(Origin.IndexOf("://", StringComparison.Ordinal) + 3)..].Split(':')[0];
        var labels = host.Split('.').Where(label => label.Length > 0).ToList();
        if (labels.Count < 2 || labels.TrueForAll(label => label.All(char.IsAsciiDigit)) || host.Contains('{', StringComparison.Ordinal))
            return host;
        var at = labels.Count - 2;
        if (at > 0 && labels[at] is "co" or "com" or "org" or "net" or "gov" or "ac") at--;
        return char.ToUpperInvariant(labels[at][0]) + labels[at][1..];
    }

    // What an address can't hold is encoded; braces of placeholders stay.
    private static string Encoded(string text) => text.All(sign => sign is > ' ' and <= '~')
        ? text
        : string.Concat(text.EnumerateRunes().Select(rune =>
            rune.Value is > ' ' and <= '~' ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));

    [GeneratedRegex(@"\{\{[^{}]*\}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^(?:api|rest|v[0-9]+(?:\.[0-9]+){0,2}|[0-9]+\.[0-9]+|[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)\z",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex BaseSegment();
}
