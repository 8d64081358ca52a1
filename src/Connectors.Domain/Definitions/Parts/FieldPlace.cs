namespace Connectors.Domain.Definitions.Parts;

/// <summary>The place of a field inside a body or a record: <c>order.lines[].sku</c>.</summary>
/// <param name="Steps">Names, and <see cref="Each"/> for every member of a list. At least one.</param>
public sealed record FieldPlace(IReadOnlyList<string> Steps)
{
    /// <summary>The step from a list to its members.</summary>
    public const string Each = "[]";

    /// <summary>More steps are refused: nobody maps what lies deeper.</summary>
    public const int MostSteps = 32;

    /// <summary>How a place is written, for people.</summary>
    public const string Words = "Write names with dots between them and [] for the members of a list, such as order.lines[].sku, "
        + "and names that contain . [ ] or ' as ['a.b'].";

    /// <summary>The name of the value itself; of a list's members, the list's.</summary>
    public string Name => Steps.LastOrDefault(step => step != Each) ?? "";

    /// <summary>How often the value is inside of a list.</summary>
    public int Lists => Steps.Count(step => step == Each);

    /// <returns>Null where the text is no place.</returns>
    public static FieldPlace? Parse(string text)
    {
        var steps = new List<string>();
        var walk = new PlaceSteps(text);
        while (walk.MoveNext()) steps.Add(walk.Step);
        return walk.IsWhole ? new FieldPlace(steps) : null;
    }

    /// <summary>The place of a member of an object, or of each member of a list.</summary>
    public FieldPlace Then(string step) => new([.. Steps, step]);

    public bool IsInside(FieldPlace other) =>
        Steps.Count > other.Steps.Count && other.Steps.SequenceEqual(Steps.Take(other.Steps.Count), StringComparer.Ordinal);

    public bool Equals(FieldPlace? other) => other is not null && Steps.SequenceEqual(other.Steps, StringComparer.Ordinal);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Steps.Aggregate("", Written);

    /// <summary>The text of a place, one step further.</summary>
    public static string Written(string place, string step) => step == Each ? place + Each
        : !IsPlain(step) ? $"{place}['{Escaped(step)}']"
        : place.Length == 0 ? step
        : $"{place}.{step}";

    // A name of brackets alone would be read as a list.
    internal static bool IsPlain(ReadOnlySpan<char> name) => name.Length > 0 && name.IndexOfAny(".[]'\\") < 0;

    private static string Escaped(string name) =>
        name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
}
