using System.Text;

namespace Connectors.Outbound;

/// <summary>The text of a response, from its bytes and what is said of them.</summary>
internal static class ResponseText
{
    /// <summary>
    /// Reads bytes as their mark says (the Unicode standard, 23.8), else as JSON shows that is UTF-16 without one (RFC 4627, 3: it begins
    /// with two signs of ASCII), else as the charset says, else as UTF-8 (RFC 8259, 8.1).
    /// </summary>
    /// <param name="bytes">The whole response.</param>
    /// <param name="charset">The charset of its Content-Type; null where none is named.</param>
    /// <returns>The text without its mark; null where the charset is unknown.</returns>
    public static string? Of(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (bytes.IsEmpty) return "";
        var (marked, mark) = Marked(bytes);
        return (marked ?? Shown(bytes) ?? Named(charset))?.GetString(bytes[mark..]);
    }

    private static (Encoding? Encoding, int Length) Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    private static Encoding? Shown(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [not 0, 0, not 0, 0, ..] => Encoding.Unicode,
        [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static Encoding? Named(string? charset)
    {
        // The name without a hyphen is wrong but common.
        if (charset?.Trim(' ', '"', '\'') is not { Length: > 0 } name || name.Equals("utf8", StringComparison.OrdinalIgnoreCase))
            return Encoding.UTF8;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
