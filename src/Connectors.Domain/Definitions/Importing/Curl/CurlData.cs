using Connectors.Domain.Definitions.Importing.Samples;

namespace Connectors.Domain.Definitions.Importing.Curl;

/// <summary>How curl reads the values of its options for data.</summary>
internal static class CurlData
{
    /// <summary>Whether the value names a file whose content is sent. Parts of a form may be files: a step fills them in.</summary>
    public static bool IsFile(CurlMeaning meaning, string value) => meaning switch
    {
        CurlMeaning.Data or CurlMeaning.Json => value.StartsWith('@'),
        CurlMeaning.EncodedData => value.IndexOf('=', StringComparison.Ordinal) is var equals
            && value.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at
            && (equals < 0 || at < equals),
        CurlMeaning.Part => value.Contains("=<", StringComparison.Ordinal) && value.Split('=', 2)[1].StartsWith('<'),
        _ => false,
    };

    /// <summary>A name and its encoded value, or the encoded value alone.</summary>
    public static string Encoded(string value) => value.IndexOf('=', StringComparison.Ordinal) switch
    {
        < 0 => Uri.EscapeDataString(value),
        0 => Uri.EscapeDataString(value[1..]),
        var at => $"{value[..at]}={Uri.EscapeDataString(value[(at + 1)..])}",
    };

    /// <summary>The same of a query; with a plus sign it is encoded already.</summary>
    public static string UrlQuery(string value) => value.StartsWith('+') ? value[1..] : Encoded(value);

    /// <summary>A part of a form.</summary>
    public static FormPart Part(CurlMeaning meaning, string value)
    {
        var pair = value.Split('=', 2);
        var content = pair.Length > 1 ? pair[1] : "";
        if (meaning == CurlMeaning.TextPart) return new FormPart(pair[0], content, false);
        var end = content.IndexOf(";type=", StringComparison.Ordinal);
        return new FormPart(pair[0], end < 0 ? content : content[..end], content.StartsWith('@'));
    }
}
