using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using Connectors.Domain.Definitions.Shapes;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>Whether a text keeps to the limits of its property.</summary>
internal static class TextCheck
{
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly string[] StandardMethods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "QUERY"];

    public static void Check(JsonElement value, PropertyShape shape, FaultList faults)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value)[1..^1];
        if (shape.IsRequired && string.IsNullOrWhiteSpace(value.GetString()))
            faults.Add($"{shape.Name} is empty. {shape.Description}");
        else if (shape.IsBaseUrl)
            BaseUrlCheck.Check(value.GetString()!, faults);
        else if (raw.Length > shape.LongestText && value.GetString()!.Length > shape.LongestText)
            faults.Add($"{shape.Name} is longer than {shape.LongestText:N0} characters; shorten it.");
        else if (shape.IsWebAddress && !raw.IsEmpty && !IsWebAddress(value.GetString()!))
            faults.Add($"{shape.Name} is an absolute address that starts with http:// or https://.");
        else if (shape.IsHttpToken)
            Method(value.GetString()!, faults);
    }

    /// <summary>What to say of a text that is over the limit for every text, known or not; null where it is not.</summary>
    public static string? TooLong(ReadOnlySpan<byte> raw) =>
        raw.Length > DefinitionLimits.TextBytes && RawText.Utf8(raw).Length > DefinitionLimits.TextBytes
            ? "The text is longer than 64 KB (65,536 bytes); shorten it."
            : null;

    /// <summary>Whether a text between quotes holds a control character, so that it is more than one line or unprintable.</summary>
    public static bool HasControl(ReadOnlySpan<byte> raw) =>
        raw.Contains((byte)'\\') ? Canonical.CanonicalText.Unescape(raw).Any(unit => unit is < ' ' or '\x7F') : raw.Contains((byte)0x7F);

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    private static void Method(string method, FaultList faults)
    {
        var standard = StandardMethods.FirstOrDefault(known => known.Equals(method, StringComparison.OrdinalIgnoreCase));
        if (standard is not null && standard != method) faults.Add($"Methods are upper case; write {standard}.");
        else if (method.Length == 0 || method.AsSpan().ContainsAnyExcept(TokenCharacters)) faults.Add("method is one HTTP method such as GET or POST.");
    }
}
