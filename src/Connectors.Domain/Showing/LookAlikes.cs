using System.Text;

namespace Connectors.Domain.Showing;

/// <summary>Tells whether texts that differ look the same.</summary>
/// <remarks>A table by hand of what is taken for Latin letters, since the command-line tool runs without the tables of ICU.</remarks>
internal static class LookAlikes
{
    private const string Others =
        "аеорсухіјѕһԁԛԝАВЕКМНОРСТХУІЈЅ"
        + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανμ\u212A\u212BΩ";
    private const string Latin = "aeopcyxijshdqwABEKMHOPCTXYIJSABEZHIKMNOPTYXoav\u00B5K\u00C5\u2126";

    private static readonly (string Ligature, string Letters)[] Ligatures =
    [
        ("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl"),
        ("ĳ", "ij"), ("Ǆ", "DŽ"), ("ǉ", "lj"), ("ǌ", "nj"),
    ];

    /// <param name="texts">Tokens of texts that differ.</param>
    /// <param name="partings">The places where two of them part.</param>
    public static bool AreAmong(IReadOnlyList<IReadOnlyList<string>> texts, IEnumerable<int> partings) =>
        partings.Any(place => texts.Any(text => IsAccent(text, place) || IsAccent(text, place + 1)))
        || texts.Select(Plain).Distinct(StringComparer.Ordinal).Count() < texts.Count;

    // A letter and its accent look like the accented letter.
    private static bool IsAccent(IReadOnlyList<string> text, int place) =>
        place < text.Count && text[place][0] is (>= '\u0300' and <= '\u036F') or '\u3099' or '\u309A';

    private static string Plain(IReadOnlyList<string> text)
    {
        var plain = new StringBuilder();
        foreach (var token in text) plain.Append(token.Length == 1 ? Plain(token[0]) : token);
        foreach (var (ligature, letters) in Ligatures) plain.Replace(ligature, letters);
        return plain.ToString();
    }

    private static char Plain(char letter) => letter switch
    {
        <= '\x7E' => letter,
        >= '\uFF01' and <= '\uFF5E' => (char)(letter - 0xFEE0),
        _ => Others.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var other ? Latin[other] : letter,
    };
}
