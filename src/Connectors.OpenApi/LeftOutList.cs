using Connectors.Domain.Definitions;

namespace Connectors.OpenApi;

/// <summary>Gathers what could not be carried over: single things at their places, and whole kinds of things counted.</summary>
internal sealed class LeftOutList
{
    private const int Most = 1_000;

    private readonly List<LeftOut> _single = [];
    private readonly HashSet<LeftOut> _known = [];
    private readonly Dictionary<string, (string Place, int Count)> _kinds = new(StringComparer.Ordinal);

    /// <param name="place">A JSON pointer.</param>
    /// <param name="message">What was left out, and what that means.</param>
    public void Add(string place, string message)
    {
        var one = new LeftOut(place, message);
        if (_single.Count < Most && _known.Add(one)) _single.Add(one);
    }

    /// <summary>Counts one more of a kind that is worth one line, not one for each.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="kind">What was left out, and what that means; the count goes behind it.</param>
    public void Count(string place, string kind) =>
        _kinds[kind] = _kinds.TryGetValue(kind, out var known) ? (known.Place, known.Count + 1) : (place, 1);

    public IReadOnlyList<LeftOut> ToList() =>
    [
        .. _single,
        .. _single.Count == Most
            ? [new LeftOut("", $"More than {Most:N0} things were left out: the rest is not listed.")]
            : Array.Empty<LeftOut>(),
        .. _kinds.Select(kind => new LeftOut(
            kind.Value.Place, $"{char.ToUpperInvariant(kind.Key[0])}{kind.Key[1..]} ({kind.Value.Count:N0} in all)")),
    ];

    /// <summary>A text that keeps to a limit; what is cut off is noted.</summary>
    public string? Fit(string? text, int longest, string place)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed)) return null;
        if (trimmed.Length <= longest) return trimmed;
        Count(place, $"texts over {longest:N0} characters: cut to that length.");
        return trimmed[..(char.IsHighSurrogate(trimmed[longest - 1]) ? longest - 1 : longest)].TrimEnd();
    }

    /// <summary>A value that a variable starts with, or null where it is none that a definition can hold.</summary>
    public string? Default(string? value, string place)
    {
        if (value is null || value.Length <= 1024) return value;
        Add(place, $"A default of {value.Length:N0} characters is too long for a variable (1,024); it has none.");
        return null;
    }

    /// <summary>The fault of a document of which no definition can be made.</summary>
    public static ImportResult Refuse(string place, string message) => new ImportResult.Refused([new Fault(place, message)]);
}
