using Connectors.Domain.Definitions.Faults;

namespace Connectors.OpenApi;

/// <summary>Collects the report of an import: single things with their places, and kinds of things with their number.</summary>
internal sealed class ImportNotes
{
    /// <summary>The most lines that people are shown.</summary>
    public const int MostLines = 20;

    private const int MostNames = 8;

    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);

    private sealed record Line(string Place, Importance Importance, bool IsKind)
    {
        public int? Number { get; init; }

        public HashSet<(string Place, string Thing)> Things { get; } = [];

        public List<string> Names { get; } = [];
    }

    /// <param name="place">A JSON pointer.</param>
    /// <param name="message">What was left out, and what that means.</param>
    /// <param name="importance">How much it matters.</param>
    /// <param name="line">Its line in the document, where that helps.</param>
    public void Add(string place, string message, Importance importance = Importance.Limited, int? line = null) =>
        Of(message, place, importance, isKind: false, line).Things.Add((place, ""));

    /// <summary>Counts one more of a kind that is worth one line in all. The same place, and thing at it, counts once.</summary>
    /// <param name="place">A JSON pointer.</param>
    /// <param name="kind">What was left out, and what that means.</param>
    /// <param name="thing">Which one, where a place has several of the kind.</param>
    /// <param name="importance">How much it matters.</param>
    public void Count(string place, string kind, string thing = "", Importance importance = Importance.Detail) =>
        Of(kind, place, importance, isKind: true).Things.Add((place, thing));

    /// <summary>Counts one more of a kind, and names the first few.</summary>
    /// <param name="place">A JSON pointer.</param>
    /// <param name="kind">What was decided, and why.</param>
    /// <param name="name">What it was decided for.</param>
    /// <param name="importance">How much it matters.</param>
    public void Name(string place, string kind, string name, Importance importance)
    {
        var line = Of(kind, place, importance, isKind: true);
        if (line.Things.Add((place, name))) line.Names.Add(name);
    }

    /// <summary>The lines that matter most, and how many more there are.</summary>
    public IReadOnlyList<ImportNote> ToList()
    {
        var lines = _lines
            .OrderBy(line => line.Value.Importance)
            .ThenBy(line => line.Value.IsKind)
            .Select(line => new ImportNote(line.Value.Place, Words(line.Key, line.Value))
            {
                NeedsAction = line.Value.Importance is Importance.Missing or Importance.Limited,
            })
            .ToList();
        return lines.Count <= MostLines
            ? lines
            : [.. lines.Take(MostLines), new ImportNote("", $"{lines.Count - MostLines:N0} more lines of less importance were left out.")];
    }

    /// <summary>A text that keeps to a limit; what is cut off is noted.</summary>
    public string? Fit(string? text, int longest, string place)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed)) return null;
        if (trimmed.Length <= longest) return trimmed;
        Count(place, $"texts were cut to {longest:N0} characters");
        return trimmed[..(char.IsHighSurrogate(trimmed[longest - 1]) ? longest - 1 : longest)].TrimEnd();
    }

    /// <summary>A value that a variable starts with, or null where a definition cannot hold it.</summary>
    public string? Default(string? value, string place)
    {
        if (value is null || value.Length <= 1024) return value;
        Add(place, $"A default of {value.Length:N0} characters was left out: a variable's default has at most 1,024.");
        return null;
    }

    /// <summary>The fault of a document of which no definition can be made.</summary>
    public static ImportResult Refuse(string place, string message) => new ImportResult.Refused([new Fault(place, message)]);

    private Line Of(string message, string place, Importance importance, bool isKind, int? number = null)
    {
        if (!_lines.TryGetValue(message, out var line))
            _lines.Add(message, line = new Line(place, importance, isKind) { Number = number });
        return line;
    }

    private static string Words(string message, Line line) => line switch
    {
        { Names.Count: > MostNames } =>
            $"{line.Things.Count:N0} × {message}: {string.Join(", ", line.Names.Take(MostNames))} "
                + $"and {line.Names.Count - MostNames:N0} more.",
        { Names.Count: > 0 } => $"{line.Things.Count:N0} × {message}: {string.Join(", ", line.Names)}.",
        { IsKind: true } => $"{line.Things.Count:N0} × {message}.",
        { Things.Count: > 1 } =>
            $"{At(line)}{message} The same at {line.Things.Count - 1:N0} more {(line.Things.Count == 2 ? "place" : "places")}.",
        _ => At(line) + message,
    };

    private static string At(Line line) => line.Number is { } number ? $"Line {number}: " : "";
}
