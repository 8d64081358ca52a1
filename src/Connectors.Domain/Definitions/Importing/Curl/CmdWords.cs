using System.Text;

namespace Connectors.Domain.Definitions.Importing.Curl;

/// <summary>Splits a command as Windows' cmd and the programs that it starts do, in the form that browsers copy.</summary>
internal static class CmdWords
{
    public static ShellWords Read(string text)
    {
        // Browsers that write ^" also double each backslash.
        var isDoubled = text.Contains("^\"", StringComparison.Ordinal);
        var plain = WithoutCarets(text.ReplaceLineEndings("\n"), out var fault);
        if (fault is not null) return new ShellWords([], fault);
        var words = Split(plain, isDoubled, out var isClosed);
        return new ShellWords(words, isClosed ? null : "A double quote is not closed. Add the closing quote.");
    }

    // Outside quotes a caret takes the meaning of the sign after it, and of the end of the line.
    private static string WithoutCarets(string text, out string? fault)
    {
        var (plain, isQuoted) = (new StringBuilder(), false);
        fault = null;
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (sign == '^' && !isQuoted)
            {
                at += at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
                if (at < text.Length) plain.Append(text[at]);
                continue;
            }

            if (sign == '"') isQuoted = !isQuoted;
            if (sign is '\n' or '&' && !isQuoted)
            {
                if (string.IsNullOrWhiteSpace(text[at..])) break;
                if (plain.ToString().Trim().Length > 0)
                    fault = "More than one command, or a line that doesn't end in ^. Paste one command.";
            }

            plain.Append(sign);
        }

        return plain.ToString();
    }

    private static List<string> Split(string text, bool isDoubled, out bool isClosed)
    {
        var (words, word) = (new List<string>(), new StringBuilder());
        var (isOpen, isQuoted) = (false, false);
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (!isQuoted && sign is ' ' or '\t' or '\n')
            {
                if (isOpen) words.Add(word.ToString());
                word.Clear();
                isOpen = false;
                continue;
            }

            isOpen = true;
            if (sign == '\\') at = Backslashes(text, at, isDoubled, word);
            else if (sign != '"') word.Append(sign);
            else if (isQuoted && at + 1 < text.Length && text[at + 1] == '"') word.Append(text[at++]);
            else isQuoted = !isQuoted;
        }

        if (isOpen) words.Add(word.ToString());
        isClosed = !isQuoted;
        return words;
    }

    // Before a quote, two backslashes are one, and an odd one makes the quote a sign like any other.
    private static int Backslashes(string text, int at, bool isDoubled, StringBuilder word)
    {
        var end = at;
        while (end < text.Length && text[end] == '\\') end++;
        var (count, isQuote) = (end - at, end < text.Length && text[end] == '"');
        word.Append('\\', isQuote || isDoubled ? (count / 2) + (isQuote ? 0 : count % 2) : count);
        if (!isQuote || count % 2 == 0) return end - 1;
        word.Append('"');
        return end;
    }
}
