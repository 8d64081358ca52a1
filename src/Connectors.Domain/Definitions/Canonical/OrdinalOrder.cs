using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Canonical;

/// <summary>The order of texts by their UTF-16 code units, as RFC 8785 (3.2.3) sorts property names.</summary>
internal static class OrdinalOrder
{
    private const byte FirstAboveSurrogates = 0xEE;
    private const byte FirstOfFourBytes = 0xF0;

    /// <summary>Compares two texts as written between their quotes in valid JSON, escapes and all.</summary>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        left.SequenceEqual(right) ? 0
        : left.Contains((byte)'\\') || right.Contains((byte)'\\')
            ? string.CompareOrdinal(CanonicalText.Unescape(left), CanonicalText.Unescape(right))
        : CompareUtf8(left, right);

    /// <summary>Whether two texts are the same once their escapes are read.</summary>
    public static bool Same(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        left.SequenceEqual(right) || Compare(left, right) == 0;

    // UTF-8 sorts by code point. UTF-16 differs in one place: a surrogate pair (four bytes in UTF-8, from F0)
    // sorts before U+E000 to U+FFFF (three bytes, from EE).
    private static int CompareUtf8(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var at = left.CommonPrefixLength(right);
        if (at == left.Length || at == right.Length) return left.Length - right.Length;
        byte l = left[at], r = right[at];
        var pairAgainstHigh = l >= FirstAboveSurrogates && r >= FirstAboveSurrogates && (l >= FirstOfFourBytes) != (r >= FirstOfFourBytes);
        return pairAgainstHigh ? r - l : l - r;
    }
}
