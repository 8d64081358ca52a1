using System.Globalization;
using System.Text;

namespace Connectors.Cli.Terminals;

/// <summary>
/// Text from documents and calls, safe on a terminal: what would move the cursor, change colours or reverse the direction of
/// writing is shown as <c>\u001b</c>.
/// </summary>
internal static class Visible
{
    /// <summary>Text that stays on its line.</summary>
    public static string Text(string text) => Escape(text, keepsLines: false);

    /// <summary>Text of several lines.</summary>
    public static string Lines(string text) => Escape(text, keepsLines: true);

    private static string Escape(string text, bool keepsLines)
    {
        var visible = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var isPair = Rune.TryGetRuneAt(text, at, out var rune) && rune.Utf16SequenceLength == 2;
            var length = isPair ? 2 : 1;
            var isHidden = IsHidden(CharUnicodeInfo.GetUnicodeCategory(text, at)) && !(keepsLines && text[at] == '\n');
            foreach (var unit in text.AsSpan(at, length))
                if (isHidden) visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
                else visible.Append(unit);
            at += length;
        }

        return visible.ToString();
    }

    private static bool IsHidden(UnicodeCategory category) => category
        is UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.Surrogate
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator;
}
