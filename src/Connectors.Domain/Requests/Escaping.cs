using System.Security;
using System.Text.RegularExpressions;

namespace Connectors.Domain.Requests;

/// <summary>How a value is written in its place, so that it stays one value there.</summary>
internal static partial class Escaping
{
    /// <summary>In a path, a query (RFC 3986, 2.1) or a form: also what would end a segment or a parameter.</summary>
    public static string Url(string value) => Uri.EscapeDataString(value);

    public static string Xml(string value) => SecurityElement.Escape(value);

    /// <summary>Why a header can't contain a value; null where it can (RFC 9110, 5.5).</summary>
    public static string? HeaderFault(string value) =>
        value.Any(sign => sign is '\r' or '\n') ? "Headers can't contain line breaks. Use one line."
        : value.Any(sign => sign is < ' ' and not '\t' or > '~') ? "Headers can contain printable ASCII only. Remove other characters."
        : null;

    /// <summary>Why the host of an address can't contain a value; null where it can.</summary>
    /// <param name="value">What was filled in.</param>
    /// <param name="endsHost">Whether nothing of the host follows, so that a port may.</param>
    public static string? HostFault(string value, bool endsHost) => endsHost
        ? HostAndPort().IsMatch(value)
            ? null
            : "Only a host name fits here, without https:// and without a path: letters, digits, dots and hyphens, and a port if needed, "
                + "for example shop-1.example or shop-1.example:8443."
        : Host().IsMatch(value)
            ? null
            : "Only part of a host name fits here, without https:// and without a path: letters, digits, dots and hyphens, "
                + "for example shop-1.";

    /// <summary>
    /// Why a secret can't stand in the host of an address, whatever it holds: name servers and everybody on the way read it, and whoever
    /// says where something goes, or went wrong, names it.
    /// </summary>
    public const string SecretInHost = "Don't use secrets in a host name: host names are visible on the network. "
        + "Let the connector send it in the path, a header or the body, or use a variable that is not secret.";

    /// <summary>Why a value can't be a segment of a path; null where it can.</summary>
    public static string? SegmentFault(string value) =>
        value is "." or ".." ? "A path segment of dots would leave the connector's base URL. Use a name." : null;

    /// <summary>Whether a path has a segment that would lead elsewhere.</summary>
    public static bool LeavesPath(string path) =>
        path.Split('?')[0].Split('/').Any(segment => segment.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase) is "." or "..")
        || path.Contains('\\', StringComparison.Ordinal);

    /// <summary>Whether a text is a header's name (RFC 9110, 5.6.2) that is not the transport's own.</summary>
    public static bool IsHeaderName(string name) =>
        Token().IsMatch(name)
        && name.ToUpperInvariant() is not ("HOST" or "CONTENT-LENGTH" or "TRANSFER-ENCODING" or "CONNECTION" or "TE" or "UPGRADE");

    /// <summary>Why a text is not the name of a header that a connector can send.</summary>
    public static string HeaderNameFault(string name) => Token().IsMatch(name)
        ? $"{name} is set by the connection itself. Leave it out."
        : "A header's name has letters, digits and hyphens and no spaces, for example X-Shop-Id.";

    [GeneratedRegex(@"^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\z")]
    private static partial Regex Host();

    [GeneratedRegex(@"^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?\z")]
    private static partial Regex HostAndPort();

    [GeneratedRegex(@"^[!#$%&'*+.^_`|~0-9A-Za-z-]+\z")]
    private static partial Regex Token();
}
