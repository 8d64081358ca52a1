namespace Connectors.Web.Presentation;

/// <summary>Lines of comma-separated values (RFC 4180).</summary>
public static class CsvText
{
    /// <summary>A line with its end. What a spreadsheet would take for a formula gets an apostrophe before it.</summary>
    public static string Line(params IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
