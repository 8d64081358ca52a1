namespace Connectors.Domain.Showing;

/// <summary>A part of words that people read.</summary>
/// <param name="Text">The text, without its signs.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct MarkedPart(string Text, MarkedKind Kind);

/// <summary>What a part of words is.</summary>
public enum MarkedKind
{
    Plain,

    /// <summary>What a person called something, between asterisks.</summary>
    Name,

    /// <summary>A value of a definition, between backticks.</summary>
    Value,
}

/// <summary>
/// Marks names and values within words, so that each place that shows them can in its own way. As in CommonMark a text that holds the
/// sign is put between longer runs of it.
/// </summary>
public static class MarkedText
{
    /// <param name="shown">One line, as <see cref="ShownValues"/> gives it.</param>
    public static string Name(string shown) => Between('*', shown);

    /// <param name="shown">One line, as <see cref="ShownValues"/> gives it.</param>
    public static string Value(string shown) => Between('`', shown);

    /// <summary>The words without signs.</summary>
    public static string Plain(string words) => string.Concat(Parts(words).Select(part => part.Text));

    /// <summary>The words, part by part.</summary>
    public static IReadOnlyList<MarkedPart> Parts(string words)
    {
        var parts = new List<MarkedPart>();
        var (plain, at) = (0, 0);
        while (at < words.Length)
        {
            var length = Run(words, at);
            var close = length == 0 ? -1 : Close(words, at + length, words[at], length);
            if (close >= 0)
            {
                if (at > plain) parts.Add(new MarkedPart(words[plain..at], MarkedKind.Plain));
                parts.Add(new MarkedPart(Inside(words[(at + length)..close]), words[at] == '*' ? MarkedKind.Name : MarkedKind.Value));
                plain = at = close + length;
            }
            else
            {
                at += Math.Max(length, 1);
            }
        }

        if (plain < words.Length) parts.Add(new MarkedPart(words[plain..], MarkedKind.Plain));
        return parts;
    }

    private static string Between(char sign, string shown)
    {
        var (longest, at) = (0, 0);
        while ((at = shown.IndexOf(sign, at)) >= 0)
        {
            var length = Run(shown, at);
            longest = Math.Max(longest, length);
            at += length;
        }

        var fence = new string(sign, longest + 1);
        return shown.StartsWith(sign) || shown.EndsWith(sign) || IsPadded(shown) ? $"{fence} {shown} {fence}" : $"{fence}{shown}{fence}";
    }

    private static int Run(string words, int at)
    {
        var end = at;
        while (end < words.Length && words[end] is '*' or '`' && words[end] == words[at]) end++;
        return end - at;
    }

    /// <summary>Where the next run of exactly that length begins; less than 0 where none does.</summary>
    private static int Close(string words, int from, char sign, int length)
    {
        var at = from;
        while ((at = words.IndexOf(sign, at)) >= 0)
        {
            var run = Run(words, at);
            if (run == length) return at;
            at += run;
        }

        return -1;
    }

    private static string Inside(string text) => IsPadded(text) ? text[1..^1] : text;

    private static bool IsPadded(string text) => text.Length > 2 && text[0] == ' ' && text[^1] == ' ';
}
