namespace Connectors.Domain.Definitions.Importing.Curl;

/// <summary>A command in its words, as the shell would hand them over.</summary>
/// <param name="Words">The words, without the quotes around them.</param>
/// <param name="Fault">Why the text is no single command; null where it is.</param>
/// <param name="IsPiped">Whether more follows that works on the response: a pipe or a file.</param>
internal sealed record ShellWords(IReadOnlyList<string> Words, string? Fault = null, bool IsPiped = false)
{
    /// <summary>Reads a command for a POSIX shell, or for Windows' cmd where it is written so.</summary>
    public static ShellWords Read(string text) => IsForCmd(text) ? CmdWords.Read(text) : PosixWords.Read(text);

    // Outside quotes a POSIX shell has no use for a caret before a quote or at the end of a line.
    private static bool IsForCmd(string text)
    {
        var quote = '\0';
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (sign == '\\' && quote != '\'') at++;
            else if (quote != '\0') quote = sign == (quote == '$' ? '\'' : quote) ? '\0' : quote;
            else if (sign == '^' && at + 1 < text.Length && text[at + 1] is ('"' or '\r' or '\n')) return true;
            else if (sign == '\'') quote = at > 0 && text[at - 1] == '$' ? '$' : '\'';
            else if (sign == '"') quote = '"';
        }

        return false;
    }
}
