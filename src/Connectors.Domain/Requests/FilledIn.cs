using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests;

/// <summary>What was filled in for variables, and what of it counts.</summary>
/// <remarks>
/// A variable without a value of its own has its default. An optional one can be emptied: its own value is empty then, and is sent as
/// nothing, whatever its default is. A required one can't be.
/// </remarks>
public static class FilledIn
{
    /// <summary>The effective value of a variable; empty if it has none.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="given">Own values, by the keys of their variables.</param>
    public static string TextOf(Variable variable, IReadOnlyDictionary<string, string> given) =>
        given.TryGetValue(variable.Key, out var own) && (own.Length > 0 || !variable.Required) ? own : variable.Default ?? "";

    /// <summary>
    /// Whether a text that was filled in is kept as the variable's own: what equals its default is not, so that it follows that.
    /// </summary>
    public static bool IsKept(Variable variable, string text) =>
        text != (variable.Default ?? "") && (text.Length > 0 || !variable.Required);

    /// <summary>Whether a variable has a text that counts, known from keys alone.</summary>
    /// <param name="variable">What was asked for.</param>
    /// <param name="filled">The keys of the values that are some.</param>
    /// <param name="emptied">The keys of what was emptied on purpose.</param>
    public static bool HasText(Variable variable, IReadOnlySet<string> filled, IReadOnlySet<string> emptied) =>
        filled.Contains(variable.Key)
        || (!string.IsNullOrEmpty(variable.Default) && (variable.Required || !emptied.Contains(variable.Key)));

    /// <summary>The keys of the values that are some.</summary>
    public static IReadOnlySet<string> KeysOf(IReadOnlyDictionary<string, string> given) => Keys(given, isEmpty: false);

    /// <summary>The keys of what was emptied on purpose.</summary>
    public static IReadOnlySet<string> EmptiedOf(IReadOnlyDictionary<string, string> given) => Keys(given, isEmpty: true);

    private static HashSet<string> Keys(IReadOnlyDictionary<string, string> given, bool isEmpty) =>
        [.. given.Where(pair => pair.Value.Length == 0 == isEmpty).Select(pair => pair.Key)];
}
