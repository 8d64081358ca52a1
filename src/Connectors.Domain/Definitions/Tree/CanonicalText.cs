using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Connectors.Domain.Definitions.Tree;

/// <summary>Writes texts as RFC 8785 (3.2.2.2) does: as few escapes as JSON allows.</summary>
internal static class CanonicalText
{
    private const int Escape = '\\';

    /// <summary>Writes one text with its quotes.</summary>
    /// <param name="raw">Valid JSON text between the quotes, without lone surrogates.</param>
    /// <param name="isEscaped">Whether the text may hold an escape; otherwise it is already canonical.</param>
    /// <param name="buffer">Where it goes.</param>
    /// <param name="foldLineEnds">Whether CR and CR LF become LF, as in every value; never in a property's name.</param>
    public static void Write(ReadOnlySpan<byte> raw, bool isEscaped, ByteBuffer buffer, bool foldLineEnds)
    {
        buffer.Add((byte)'"');
        if (isEscaped) WriteEscaped(ref raw, buffer, foldLineEnds);
        buffer.Add(raw);
        buffer.Add((byte)'"');
    }

    /// <summary>The unescaped string of valid JSON between two quotes.</summary>
    public static string Unescape(ReadOnlySpan<byte> raw)
    {
        var reader = new Utf8JsonReader([(byte)'"', .. raw, (byte)'"']);
        reader.Read();
        return reader.GetString()!;
    }

    // Leaves the rest after the last escape.
    private static void WriteEscaped(ref ReadOnlySpan<byte> raw, ByteBuffer buffer, bool foldLineEnds)
    {
        for (var slash = raw.IndexOf((byte)Escape); slash >= 0; slash = raw.IndexOf((byte)Escape))
        {
            buffer.Add(raw[..slash]);
            raw = raw[slash..];
            var unit = ReadEscape(ref raw);
            if (unit == '\r' && foldLineEnds)
            {
                SkipLineFeed(ref raw);
                unit = '\n';
            }

            WriteRune(char.IsHighSurrogate(unit) ? new Rune(unit, ReadEscape(ref raw)) : new Rune(unit), buffer);
        }
    }

    private static void SkipLineFeed(ref ReadOnlySpan<byte> raw)
    {
        var rest = raw;
        if (rest.Length == 0 || rest[0] != Escape || ReadEscape(ref rest) != '\n') return;
        raw = rest;
    }

    private static char ReadEscape(ref ReadOnlySpan<byte> raw)
    {
        var kind = raw[1];
        var length = kind == 'u' ? 6 : 2;
        var unit = kind switch
        {
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            (byte)'u' => (char)ushort.Parse(raw[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            _ => (char)kind,
        };
        raw = raw[length..];
        return unit;
    }

    private static void WriteRune(Rune rune, ByteBuffer buffer)
    {
        ReadOnlySpan<byte> escaped = rune.Value switch
        {
            '"' => "\\\""u8,
            '\\' => "\\\\"u8,
            '\b' => "\\b"u8,
            '\f' => "\\f"u8,
            '\n' => "\\n"u8,
            '\r' => "\\r"u8,
            '\t' => "\\t"u8,
            _ => default,
        };
        Span<byte> bytes = stackalloc byte[6];
        if (!escaped.IsEmpty) buffer.Add(escaped);
        else if (rune.Value < ' ' && Encoding.UTF8.TryGetBytes($"\\u{rune.Value:x4}", bytes, out var control)) buffer.Add(bytes[..control]);
        else buffer.Add(bytes[..rune.EncodeToUtf8(bytes)]);
    }
}
