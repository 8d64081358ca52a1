using System.Text;

namespace Connectors.Domain.Showing;

/// <summary>Shows values on one line of bounded length, and several beside each other where they differ.</summary>
public static class ShownValues
{
    private const int Longest = 60;
    private const int Before = 24;
    private const int FewLeft = 3;
    private const string Empty = "‹empty›";
    private const string Separators = "/ ?&.,;⏎";

    /// <summary>A name in full.</summary>
    public static string Whole(string name) => name.Length == 0 ? Empty : string.Concat(VisibleText.Tokens(name, asciiOnly: false));

    /// <summary>A value by itself: its beginning.</summary>
    public static string Alone(string value) => Together([value])[0];

    /// <summary>Values beside each other: whole where they are short, and otherwise the parts in which they differ.</summary>
    /// <returns>A text for each value, in their order. Texts of different values differ, also to the eye.</returns>
    public static IReadOnlyList<string> Together(IReadOnlyList<string> values)
    {
        var texts = Tokens(values, asciiOnly: false);
        var different = texts.DistinctBy(string.Concat, StringComparer.Ordinal).ToList();
        if (different.Count > 1 && LookAlikes.AreAmong(different, Partings(different))) texts = Tokens(values, asciiOnly: true);
        var parts = texts.TrueForAll(text => text.Count <= Longest) ? [(0, Longest)] : Parts(texts);
        return [.. texts.Select(text => text.Count == 0 ? Empty : Write(text, parts))];
    }

    private static List<IReadOnlyList<string>> Tokens(IEnumerable<string> values, bool asciiOnly) =>
        [.. values.Select(value => VisibleText.Tokens(value, asciiOnly))];

    // Texts are equal before the place where they part, so that a part that holds this place tells them from each other.
    private static List<(int Start, int End)> Parts(List<IReadOnlyList<string>> texts)
    {
        var parts = new List<(int Start, int End)>();
        foreach (var place in Partings(texts).DefaultIfEmpty(0).Distinct().Order())
        {
            if (parts.Count > 0 && place < parts[^1].End - FewLeft) continue;
            var start = place + Before <= Longest ? 0 : Boundary(texts, place - Before);
            if (parts.Count > 0 && start <= parts[^1].End) parts[^1] = (parts[^1].Start, start + Longest);
            else parts.Add((start, start + Longest));
        }

        return parts;
    }

    private static IEnumerable<int> Partings(List<IReadOnlyList<string>> texts) =>
        texts.SelectMany((text, index) => texts.Skip(index + 1).Select(other => CommonStart(text, other)));

    private static int CommonStart(IReadOnlyList<string> text, IReadOnlyList<string> other)
    {
        var most = Math.Min(text.Count, other.Count);
        var length = 0;
        while (length < most && text[length] == other[length]) length++;
        return length == text.Count && length == other.Count ? 0 : length;
    }

    /// <summary>Where a word, or a step of a path, begins near a place; else the place.</summary>
    private static int Boundary(List<IReadOnlyList<string>> texts, int place)
    {
        var text = texts.MaxBy(one => one.Count)!;
        for (var at = place; at < place + (Before / 2); at++)
        {
            if (text[at].Length == 1 && Separators.Contains(text[at][0], StringComparison.Ordinal)) return text[at] == " " ? at + 1 : at;
        }

        return place;
    }

    private static string Write(IReadOnlyList<string> text, IEnumerable<(int Start, int End)> parts)
    {
        var written = new StringBuilder();
        var at = 0;
        foreach (var (start, end) in parts.Where(part => part.Start < text.Count))
        {
            if (start > at) written.Append('…');
            for (at = start; at < end && at < text.Count; at++) written.Append(text[at]);
        }

        if (text.Count - at > FewLeft) return written.Append('…').ToString();
        for (; at < text.Count; at++) written.Append(text[at]);
        return written.ToString();
    }
}
