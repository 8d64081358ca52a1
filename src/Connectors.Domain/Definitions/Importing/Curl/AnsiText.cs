using System.Globalization;
using System.Text;

namespace Connectors.Domain.Definitions.Importing.Curl;

/// <summary>Reads what bash writes as <c>$'…'</c>: a text with escapes as C has them.</summary>
internal static class AnsiText
{
    private const string Letters = "abeEfnrtv\\'\"?";
    private const string Signs = "\a\b\u001b\u001b\f\n\r\t\v\\'\"?";

    /// <param name="text">The command.</param>
    /// <param name="at">Behind the opening quote.</param>
    /// <param name="word">Where the text goes.</param>
    /// <param name="fault">Why it can't be read.</param>
    /// <returns>The place behind the closing quote.</returns>
    public static int Read(string text, int at, StringBuilder word, out string? fault)
    {
        fault = null;
        while (at < text.Length && text[at] != '\'')
        {
            if (text[at] == '\\' && at + 1 < text.Length) at = Escape(text, at + 1, word);
            else word.Append(text[at++]);
        }

        if (at >= text.Length) fault = "A $' quote is not closed. Add the closing quote.";
        return at + 1;
    }

    private static int Escape(string text, int at, StringBuilder word)
    {
        if (Letters.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var letter)
        {
            word.Append(Signs[letter]);
            return at + 1;
        }

        return text[at] switch
        {
            'x' => Number(text, at, 2, word),
            'u' => Number(text, at, 4, word),
            'U' => Number(text, at, 8, word),
            _ => Unchanged(text, at, word),
        };
    }

    private static int Unchanged(string text, int at, StringBuilder word)
    {
        word.Append('\\').Append(text[at]);
        return at + 1;
    }

    // Halves of a pair are written one after the other, and are whole together.
    private static int Number(string text, int at, int most, StringBuilder word)
    {
        var end = at + 1;
        while (end < text.Length && end <= at + most && char.IsAsciiHexDigit(text[end])) end++;
        if (end == at + 1) return Unchanged(text, at, word);
        var code = int.Parse(text.AsSpan(at + 1, end - at - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (code is >= 0 and <= char.MaxValue) word.Append((char)code);
        else if (Rune.IsValid(code)) word.Append(new Rune(code).ToString());
        return end;
    }
}
