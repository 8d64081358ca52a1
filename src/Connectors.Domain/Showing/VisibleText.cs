using System.Globalization;
using System.Text;

namespace Connectors.Domain.Showing;

/// <summary>Writes a text so that everything in it can be seen on one line.</summary>
/// <remarks>
/// The text can be read back from its tokens, and no token begins another, so that different texts never look the same: what can't be
/// seen is written as <c>‹U+200B›</c>, and so is what these signs themselves would be taken for.
/// </remarks>
internal static class VisibleText
{
    private const char LineBreak = '⏎';
    private const char Space = '␣';
    private const char Opening = '‹';

    // Letters and marks that have no ink: fillers, the blank of Braille, joiners, variation selectors.
    private const string WithoutInk = "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u2800\u3164\uFFA0";

    /// <param name="text">Any text, half surrogate pairs included.</param>
    /// <param name="asciiOnly">Whether everything but ASCII is written by its code points.</param>
    /// <returns>A token for each code point.</returns>
    public static IReadOnlyList<string> Tokens(string text, bool asciiOnly)
    {
        var tokens = new List<string>(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var isWhole = Rune.TryGetRuneAt(text, at, out var rune);
            if (!isWhole) tokens.Add(Code(text[at]));
            else if (rune.Value == ' ') tokens.Add(IsSeenSpace(text, at) ? " " : Space.ToString());
            else tokens.Add(Token(rune, asciiOnly));
            at += isWhole ? rune.Utf16SequenceLength : 1;
        }

        return tokens;
    }

    // A space between two words can be seen; one at an end, or beside another, can't.
    private static bool IsSeenSpace(string text, int at) =>
        at > 0 && at < text.Length - 1 && text[at - 1] != ' ' && text[at + 1] != ' ';

    private static string Token(Rune rune, bool asciiOnly) => rune.Value switch
    {
        '\n' => LineBreak.ToString(),
        '\r' => "‹CR›",
        '\t' => "‹tab›",
        LineBreak or Space or Opening => Code(rune.Value),
        > 0x7E when asciiOnly => Code(rune.Value),
        _ => IsSeen(rune) ? rune.ToString() : Code(rune.Value),
    };

    private static bool IsSeen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned)
        && rune.Value is not ((>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF))
        && !(rune.IsBmp && WithoutInk.Contains((char)rune.Value, StringComparison.Ordinal));

    private static string Code(int value) => string.Create(CultureInfo.InvariantCulture, $"{Opening}U+{value:X4}›");
}
