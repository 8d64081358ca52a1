namespace Connectors.Domain.Requests.Passing;

/// <summary>
/// Double braces in values were once sent as written. A step that is saved since then says so by a mark beside its values; one without it
/// may mean them literally, so a person has to look.
/// </summary>
public static class BraceMark
{
    private const string Expressions = "expressions";

    /// <summary>Whether a step's values have double braces, and nobody has said that they are expressions.</summary>
    public static bool IsMissing(IReadOnlyDictionary<string, string> values) =>
        HasBraces(values) && !values.ContainsKey(PassingKeys.Braces);

    /// <summary>The values with the mark, where any of them needs it.</summary>
    public static IReadOnlyDictionary<string, string> Put(IReadOnlyDictionary<string, string> values) => IsMissing(values)
        ? values.Append(new(PassingKeys.Braces, Expressions)).ToDictionary()
        : values;

    private static bool HasBraces(IReadOnlyDictionary<string, string> values) =>
        values.Any(pair => !PassingKeys.IsSetting(pair.Key) && Template.IsExpression(pair.Value));
}
