using SharpYaml;

namespace Connectors.OpenApi.Reading;

/// <summary>Says in our words why a document is not YAML.</summary>
internal static class YamlSyntax
{
    /// <summary>What the reader says, and what we say. First match wins.</summary>
    private static readonly (string Theirs, string Ours)[] Words =
    [
        ("unexpected ':'", "a colon inside a text. Put the text in quotes."),
        ("expected ':'", "a key without a colon."),
        ("did not find expected key", "this line is no key with a value, or is not indented like the lines above it."),
        ("expected '-' indicator", "a list item that does not begin with a hyphen, or is not indented like the ones above it."),
        ("flow sequence", "a list in square brackets without its comma or closing bracket."),
        ("flow mapping", "an object in braces without its comma or closing brace."),
        ("cannot start any token", "a text can't begin with this character. Put the text in quotes."),
        ("Mapping values are not allowed", "a colon is not allowed here. Put a text with a colon in quotes, or check the indentation."),
        ("Mapping keys are not allowed", "a key is not allowed here. Check the indentation."),
        ("Block sequence entries are not allowed", "a list item is not allowed here. Check the indentation."),
        ("tab character", "a tab in the indentation. Use spaces."),
        ("unexpected end of stream", "a text without its closing quote."),
        ("unexpected document indicator", "a text without its closing quote."),
        ("unknown escape character", "an unknown escape in double quotes. Use single quotes, or write a backslash as \\\\."),
        ("hexdecimal", "an escape without its hexadecimal digits."),
        ("Unicode character escape", "an escape that is no character."),
        ("intendation indicator", "a block of text with an indentation of 0."),
        ("block scalar", "text behind | or >. Begin the text on the next line."),
        ("nesting depth", "too many levels. Flatten the document."),
        ("anchor or alias", "an anchor or alias without a name."),
        ("directive", "a directive (%) that can't be read. Remove it."),
        ("tag", "a tag (!) that can't be read. Remove it."),
        ("expected node content", "a value is missing."),
        ("document start", "more text after the end of the document."),
    ];

    /// <returns>The place and the reason: "Not YAML at line 2, column 5: …".</returns>
    public static string Explain(YamlException broken, string text)
    {
        var reason = IsTab(broken, text)
            ? "a tab in the indentation. Use spaces."
            : Array.Find(Words, row => broken.Message.Contains(row.Theirs, StringComparison.OrdinalIgnoreCase)).Ours
            ?? "this line can't be read.";
        return $"Not YAML at line {broken.Start.Line + 1}, column {broken.Start.Column + 1}: {reason}";
    }

    private static bool IsTab(YamlException broken, string text)
    {
        var line = text.Split('\n').ElementAtOrDefault(broken.Start.Line) ?? "";
        return line.TakeWhile(char.IsWhiteSpace).Contains('\t');
    }
}
