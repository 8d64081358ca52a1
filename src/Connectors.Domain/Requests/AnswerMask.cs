using System.Text.RegularExpressions;

namespace Connectors.Domain.Requests;

/// <summary>Masks credentials in a response: those that were sent, and those that it calls so.</summary>
public static partial class AnswerMask
{
    /// <summary>Headers that are credentials or carry them.</summary>
    private static readonly HashSet<string> SecretHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Authentication-Info", "Cookie", "Proxy-Authorization", "Set-Cookie", "X-Api-Key", "X-Auth-Token",
    };

    /// <summary>How the names of credentials end, without signs between words.</summary>
    private static readonly string[] SecretNames =
    [
        "apikey", "accesskey", "authorization", "credentials", "passphrase", "password", "passwd", "privatekey", "secret", "secretkey",
        "token",
    ];

    /// <summary>Tokens with these words name a place in a list, not a person.</summary>
    private static readonly string[] OpenTokens = ["continuation", "cursor", "next", "page", "sync"];

    /// <param name="text">The body, which may be cut.</param>
    /// <param name="secrets">The credentials that were sent.</param>
    public static string Body(string text, IEnumerable<string> secrets) => Property().Replace(
        MaskedText.Of(text, secrets).ToString(),
        match => IsSecret(match.Groups["name"].Value) ? $"{match.Groups["start"].Value}\"{MaskedText.Mask}\"" : match.Value);

    /// <param name="name">The header's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="secrets">The credentials that were sent.</param>
    public static string Header(string name, string value, IEnumerable<string> secrets) =>
        SecretHeaders.Contains(name) ? MaskedText.Mask : MaskedText.Of(value, secrets).ToString();

    private static bool IsSecret(string name)
    {
        var plain = name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        return SecretNames.Any(ending => plain.EndsWith(ending, StringComparison.Ordinal))
            && !(plain.EndsWith("token", StringComparison.Ordinal)
                && OpenTokens.Any(word => plain.Contains(word, StringComparison.Ordinal)));
    }

    // A text or a number; the last text may be cut.
    [GeneratedRegex("""(?<start>"(?<name>[^"\\]{1,80})"\s*:\s*)("(?:[^"\\]|\\.)*("|$)|-?[0-9][0-9.eE+-]*)""", RegexOptions.NonBacktracking)]
    private static partial Regex Property();
}
