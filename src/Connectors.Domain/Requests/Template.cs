using System.Text.RegularExpressions;

namespace Connectors.Domain.Requests;

/// <summary>A text with <c>{{names}}</c>, in its pieces. A name is replaced once: what a value holds is never read as a template.</summary>
internal static partial class Template
{
    /// <summary>The pieces in their order: literal text, or the name of a variable.</summary>
    public static IEnumerable<(string Text, bool IsName)> Pieces(string text)
    {
        var at = 0;
        foreach (Match match in Placeholder().Matches(text))
        {
            if (match.Index > at) yield return (text[at..match.Index], false);
            yield return (match.Groups[1].Value.Trim(), true);
            at = match.Index + match.Length;
        }

        if (at < text.Length) yield return (text[at..], false);
    }

    /// <summary>Whether a text of a step is meant to be evaluated: it has double braces, well written or not.</summary>
    public static bool IsExpression(string? text) => text?.Contains("{{", StringComparison.Ordinal) == true;

    /// <summary>The names that a text uses.</summary>
    public static IEnumerable<string> Names(string? text) => Pieces(text ?? "").Where(piece => piece.IsName).Select(piece => piece.Text);

    [GeneratedRegex(@"\{\{([^{}]*)\}\}")]
    private static partial Regex Placeholder();
}
