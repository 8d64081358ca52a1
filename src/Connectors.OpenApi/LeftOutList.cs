using Connectors.Domain.Definitions.Faults;

namespace Connectors.OpenApi;

/// <summary>Gathers what could not be carried over: single things at their places, and whole kinds of things counted.</summary>
internal sealed class LeftOutList
{
    private const int Most = 1_000;

    private readonly List<LeftOut> _single = [];
    private readonly HashSet<LeftOut> _known = [];
    private readonly HashSet<(string Place, string Kind, string Thing)> _counted = [];
    private readonly Dictionary<string, (string Place, int Count)> _kinds = new(StringComparer.Ordinal);

    /// <param name="place">A JSON pointer.</param>
    /// <param name="message">What was left out, and what that means.</param>
    public void Add(string place, string message)
    {
        var one = new LeftOut(place, message);
        if (_single.Count < Most && _known.Add(one)) _single.Add(one);
    }

    /// <summary>Counts one more of a kind that is worth one line in all. The same place, and thing at it, counts once.</summary>
    /// <param name="place">A JSON pointer.</param>
    /// <param name="kind">What was left out, and what that means.</param>
    /// <param name="thing">Which one, where a place has several of the kind.</param>
    public void Count(string place, string kind, string thing = "")
    {
        if (!_counted.Add((place, kind, thing))) return;
        _kinds[kind] = _kinds.TryGetValue(kind, out var known) ? (known.Place, known.Count + 1) : (place, 1);
    }

    public IReadOnlyList<LeftOut> ToList() =>
    [
        .. _single,
        .. _single.Count == Most
            ? [new LeftOut("", $"More than {Most:N0} things were left out. The rest is not listed.")]
            : Array.Empty<LeftOut>(),
        .. _kinds.Select(kind => new LeftOut(
            kind.Value.Place, $"{kind.Value.Count:N0} × {kind.Key}.")),
    ];

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
}
