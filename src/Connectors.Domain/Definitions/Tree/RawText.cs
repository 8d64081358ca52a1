using System.Globalization;
using System.Text;

namespace Connectors.Domain.Definitions.Tree;

/// <summary>Questions about a text as written between its quotes in valid JSON, answered without copying it where possible.</summary>
internal static class RawText
{
    /// <summary>Whether it has an unpaired surrogate, which UTF-8 cannot express.</summary>
    public static bool HasLoneSurrogate(ReadOnlySpan<byte> raw)
    {
        var highBefore = false;
        for (var slash = raw.IndexOf((byte)'\\'); slash >= 0; slash = raw.IndexOf((byte)'\\'))
        {
            if (highBefore && slash > 0) return true;
            var isUnit = raw[slash + 1] == 'u';
            var unit = isUnit
                ? (char)ushort.Parse(raw.Slice(slash + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
                : ' ';
            if (highBefore != char.IsLowSurrogate(unit)) return true;
            highBefore = char.IsHighSurrogate(unit);
            raw = raw[(slash + (isUnit ? 6 : 2))..];
        }

        return highBefore;
    }

    /// <summary>The text in UTF-8, without escapes.</summary>
    public static ReadOnlySpan<byte> Utf8(ReadOnlySpan<byte> raw) =>
        raw.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(CanonicalText.Unescape(raw)) : raw;
}
