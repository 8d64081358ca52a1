using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Connectors.Domain.Requests;

/// <summary>Masks credentials in a response: those that were sent, and those that it calls so.</summary>
public static partial class AnswerMask
{
    /// <summary>Headers that are credentials although their names end otherwise.</summary>
    private static readonly HashSet<string> SecretHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authentication-Info", "Cookie", "Proxy-Authentication-Info", "Set-Cookie",
    };

    private static readonly HtmlEncoder Wide = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="text">The body, which may be cut.</param>
    /// <param name="secrets">The credentials that were sent.</param>
    public static string Body(string text, IEnumerable<string> secrets) => Named(MaskedText.Of(text, Forms(secrets)).ToString());

    /// <param name="name">The header's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="secrets">The credentials that were sent.</param>
    public static string Header(string name, string value, IEnumerable<string> secrets) =>
        SecretHeaders.Contains(name) || CredentialNames.Has(name) ? MaskedText.Mask : Body(value, secrets);

    // How third parties write a text that they repeat: as JSON in several styles, in HTML, or as it was sent for Basic authentication.
    private static IEnumerable<string> Forms(IEnumerable<string> secrets) => secrets.SelectMany(secret => new[]
    {
        secret,
        JavaScriptEncoder.Default.Encode(secret),
        JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret),
        secret.Replace("/", "\\/", StringComparison.Ordinal),
        HtmlEncoder.Default.Encode(secret),
        Wide.Encode(secret),
        Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)),
    });

    private static string Named(string text)
    {
        text = Property().Replace(text, match => Masked(match, $"\"{MaskedText.Mask}\""));
        text = Pair().Replace(text, match => Masked(match, MaskedText.Mask));
        return Element().Replace(text, match => Masked(match, MaskedText.Mask));
    }

    private static string Masked(Match match, string mask) =>
        CredentialNames.Has(match.Groups["name"].Value) ? match.Groups["start"].Value + mask + match.Groups["end"].Value : match.Value;

    // Of JSON: a text or a number; the last text may be cut.
    [GeneratedRegex("""(?<start>"(?<name>[^"\\]{1,80})"\s*:\s*)("(?:[^"\\]|\\.)*("|$)|-?[0-9][0-9.eE+-]*)""", RegexOptions.NonBacktracking)]
    private static partial Regex Property();

    // Of a query or a form.
    [GeneratedRegex("""(?<start>(?<name>[\w.\[\]-]{1,80})=)[^&\s"'<>;]+""", RegexOptions.NonBacktracking)]
    private static partial Regex Pair();

    // Of XML.
    [GeneratedRegex("""(?<start><(?<name>[\w:.-]{1,80})(\s[^<>]*)?>)[^<]+(?<end><|$)""", RegexOptions.NonBacktracking)]
    private static partial Regex Element();
}
