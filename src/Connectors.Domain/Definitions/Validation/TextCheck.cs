using System.Buffers;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Shapes;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>Whether a text keeps to the limits of its property.</summary>
internal static class TextCheck
{
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly string[] StandardMethods =
        ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT", "QUERY"];

    public static void Check(TreeValue value, PropertyShape shape, FaultList faults)
    {
        if (shape.IsRequired && IsBlank(value))
            faults.Add(value, $"Enter a {shape.Name}.");
        else if (shape.IsBaseUrl)
            BaseUrlCheck.Check(value, faults);
        else if (value.Raw.Length > shape.LongestText && value.Text.Length > shape.LongestText)
            faults.Add(value, $"{shape.Name} is longer than {shape.LongestText:N0} characters. Shorten it.");
        else if (shape.IsWebAddress && !value.Raw.IsEmpty && !IsWebAddress(value.Text))
            faults.Add(value, $"{shape.Name} must be an absolute URL that starts with http:// or https://.");
        else if (shape.IsHttpToken && !value.Raw.SequenceEqual("GET"u8) && !value.Raw.SequenceEqual("POST"u8))
            Method(value, faults);
    }

    /// <summary>What to say of a text that is over the limit for every text, known or not; null where it is not.</summary>
    public static string? TooLong(TreeValue text) =>
        text.Raw.Length > DefinitionLimits.TextBytes && text.TextUtf8.Length > DefinitionLimits.TextBytes
            ? "The text is longer than 64 KB (65,536 bytes). Shorten it."
            : null;

    /// <summary>Whether there is nothing to read in a text.</summary>
    public static bool IsBlank(TreeValue text) =>
        text.Raw.IsEmpty || ((text.IsEscaped || !char.IsAsciiLetterOrDigit((char)text.Raw[0])) && string.IsNullOrWhiteSpace(text.Text));

    /// <summary>Whether a text holds a control character, so that it is more than one line or unprintable.</summary>
    public static bool HasControl(TreeValue text) =>
        text.IsEscaped ? text.Text.Any(unit => unit is < ' ' or '\x7F') : text.Raw.Contains((byte)0x7F);

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    private static void Method(TreeValue value, FaultList faults)
    {
        var method = value.Text;
        var standard = Array.Find(StandardMethods, known => known.Equals(method, StringComparison.OrdinalIgnoreCase));
        if (standard is not null && standard != method)
            faults.Add(value, $"Methods are in upper case: write {standard}.");
        else if (method.Length == 0 || method.AsSpan().ContainsAnyExcept(TokenCharacters))
            faults.Add(value, "method must be one HTTP method, such as GET or POST.");
    }
}
