using System.Text;
using System.Text.Json;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Showing;

namespace Connectors.Domain.Definitions.Reading;

/// <summary>Says in our words why a document is not JSON.</summary>
public static class JsonSyntax
{
    /// <summary>What the framework says, and what we say of the character there.</summary>
    private static readonly (string Theirs, string Ours)[] Words =
    [
        ("trailing comma", "a comma before the closing bracket. Remove the comma."),
        ("Expected end of string", "a string has no closing quote."),
        ("open JSON object or array", "an object or list has no closing bracket."),
        ("instead reached end of data", "the document ends too early."),
        ("does not contain any", "the document has no content."),
        ("maximum configured depth", "too many levels. Flatten the document."),
        ("leading zero", "a number starts with 0. Remove the leading zeros."),
        ("a number", "{0} is not part of a number."),
        ("Expected a digit", "{0} is not part of a number."),
        ("after a single JSON value", "{0} after the end of the document."),
        ("invalid after a value", "{0} instead of a comma or a closing bracket."),
        ("start of a property name", "{0} instead of a property name in double quotes."),
        ("invalid after a property name", "{0} instead of a colon."),
        ("within a JSON string", "{0} inside a string. Write it as an escape, such as \\n."),
        ("escapable character", "{0} after a backslash. Write a backslash itself as \\\\."),
        ("hex digit", "{0} after \\u, which four hexadecimal digits must follow."),
        ("JSON literal", "{0} in a word that is not true, false or null."),
        ("start of a value", "{0} instead of a value."),
    ];

    /// <param name="broken">What the framework threw while it read the document.</param>
    /// <param name="utf8">The document, as valid UTF-8.</param>
    /// <returns>The place and the reason: "Not JSON at line 2, column 5: …".</returns>
    public static string Explain(JsonException broken, ReadOnlySpan<byte> utf8)
    {
        if (broken.LineNumber is not { } line || broken.BytePositionInLine is not { } position) return "Not JSON.";
        var rest = TextFrom(utf8, line);
        var before = Math.Min((int)position, rest.Length);
        var reason = Array.Find(Words, row => broken.Message.Contains(row.Theirs, StringComparison.Ordinal)).Ours ?? "{0} can't be read.";
        return $"Not JSON at line {line + 1}, column {ColumnOf(rest[..before]) + 1}: "
            + reason.Replace("{0}", Named(rest[before..]), StringComparison.Ordinal);
    }

    /// <summary>The same with its JSON pointer.</summary>
    public static Fault FaultOf(JsonException broken, ReadOnlySpan<byte> utf8)
    {
        var walk = new TokenWalk(utf8);
        try
        {
            while (walk.Depth < DefinitionLimits.Depth && walk.Read())
            {
            }
        }
        catch (JsonException)
        {
            return new Fault(walk.Pointer(), Explain(broken, utf8));
        }

        return new Fault("", Explain(broken, utf8));
    }

    private static ReadOnlySpan<byte> TextFrom(ReadOnlySpan<byte> utf8, long line)
    {
        for (; line > 0 && utf8.IndexOf((byte)'\n') is >= 0 and var end; line--) utf8 = utf8[(end + 1)..];
        return utf8;
    }

    // The bytes that continue a character are no columns.
    private static int ColumnOf(ReadOnlySpan<byte> before)
    {
        var column = 0;
        foreach (var unit in before) column += (unit & 0xC0) == 0x80 ? 0 : 1;
        return column;
    }

    private static string Named(ReadOnlySpan<byte> rest) =>
        rest.IsEmpty ? "the end of the document"
        : Rune.DecodeFromUtf8(rest, out var rune, out _) == System.Buffers.OperationStatus.Done ? $"'{ShownValues.Whole(rune.ToString())}'"
        : "a broken character";
}
