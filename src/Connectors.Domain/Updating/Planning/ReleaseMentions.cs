namespace Connectors.Domain.Updating.Planning;

/// <summary>Finds what a publisher's notes say about an endpoint.</summary>
public static class ReleaseMentions
{
    // Shorter names are found everywhere.
    private const int Shortest = 3;

    /// <summary>The passages that mention one of the names: items of lists and paragraphs, in their order.</summary>
    /// <param name="notes">Release notes in Markdown.</param>
    /// <param name="names">The endpoint's name, key and path.</param>
    public static IEnumerable<string> Of(string notes, IReadOnlyCollection<string> names) =>
        Passages(notes).Where(passage => names.Any(name => name.Length >= Shortest && Mentions(passage, name)));

    private static List<string> Passages(string notes)
    {
        var passages = new List<string>();
        var isOpen = false;
        foreach (var line in notes.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                isOpen = false;
                continue;
            }

            if (isOpen && !StartsItem(line)) passages[^1] += $" {line}";
            else passages.Add(StartsItem(line) ? line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim() : line);
            isOpen = true;
        }

        return passages;
    }

    private static bool StartsItem(string line) =>
        line.IndexOf(' ', StringComparison.Ordinal) is > 0 and var at
        && (line[..at] is "-" or "*" or "+" || (line[at - 1] is '.' or ')' && line[..(at - 1)].All(char.IsAsciiDigit)));

    // Not within a longer word, and a path not within a longer path.
    private static bool Mentions(string passage, string name)
    {
        for (var at = 0; (at = passage.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + name.Length;
            if ((at == 0 || !Continues(passage[at - 1], name[0])) && (end == passage.Length || !Continues(passage[end], name[^1])))
                return true;
        }

        return false;
    }

    private static bool Continues(char beside, char edge) =>
        (char.IsLetterOrDigit(beside) && (char.IsLetterOrDigit(edge) || edge == '/')) || beside is '/' or '{' or '_' or '-';
}
