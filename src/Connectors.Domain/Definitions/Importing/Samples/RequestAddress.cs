using System.Text.RegularExpressions;
using Connectors.Domain.Requests;

namespace Connectors.Domain.Definitions.Importing.Samples;

/// <summary>The URL of a request, in its parts.</summary>
/// <param name="Origin">Scheme, host and port.</param>
/// <param name="User">What is before the @ of the host; null where nothing is.</param>
/// <param name="Path">The path, encoded; empty or starting with a slash.</param>
/// <param name="Query">What follows the question mark, encoded.</param>
public sealed partial record RequestAddress(string Origin, string? User, string Path, string Query)
{
    // Behind them, the path of a record begins.
    private const int MostBaseSegments = 3;

    /// <returns>The parts, or why it is no address of the web.</returns>
    public static (RequestAddress? Address, string? Fault) Read(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var name = scheme < 0 ? "https" : text[..scheme].ToLowerInvariant();
        if (name is not ("http" or "https")) return (null, "The URL must start with https:// or http://.");
        var rest = (scheme < 0 ? text : text[(scheme + 3)..]).Split('#')[0];
        var end = rest.IndexOfAny(['/', '?']);
        var (authority, tail) = end < 0 ? (rest, "") : (rest[..end], rest[end..]);
        var at = authority.LastIndexOf('@');
        var (path, query) = tail.Split('?', 2) is [var first, var second] ? (first, second) : (tail, "");
        var address = new RequestAddress(
            $"{name}://{Lower(authority[(at + 1)..])}", at < 0 ? null : authority[..at], Encoded(path), Encoded(query));
        return address.Fault() is { } fault ? (null, fault) : (address, null);
    }

    // Names of placeholders keep their case.
    private static string Lower(string host) => string.Concat(Template.Pieces(host).Select(piece =>
        piece.IsName ? $"{{{{{piece.Text}}}}}" : piece.Text.ToLowerInvariant()));

    private string? Fault()
    {
        var isWeb = Uri.TryCreate(Placeholder().Replace(Origin, "x") + "/", UriKind.Absolute, out var uri) && uri.Host.Length > 0;
        return !isWeb ? "The URL has no valid host. Write it as https://api.example.com/orders, in quotes."
            : Escaping.LeavesPath(Path) ? "The path of the URL has .. or \\ in it. Write the path without them."
            : null;
    }

    /// <summary>
    /// How many characters of the path belong to the base URL: through its version, or "api". None where a credential is among them.
    /// </summary>
    /// <param name="known">How many are known to.</param>
    public int BaseLength(int known = 0)
    {
        var length = Math.Max(known, Recognised());
        return Path[..length].Split('/').Any(segment => CredentialNames.IsCredential(segment)) ? 0 : length;
    }

    private int Recognised()
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

    /// <summary>Whether a segment of a path is a credential of a kind that is known by its beginning.</summary>
    public static bool IsCredential(string segment) => CredentialNames.IsCredential(segment);

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
