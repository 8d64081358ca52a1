using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Fields;
using Connectors.Domain.Requests.Passing;

namespace Connectors.Domain.Requests.Equivalence;

/// <summary>
/// What becomes of values that are not known beforehand: for one record a value may be absent or of another type, for the next it may not.
/// So whatever decides about such a value counts as a difference, even where the requests for the symbols are equal.
/// </summary>
internal static class FieldSettings
{
    public static IEnumerable<RequestDifference> Differences(Endpoint before, Endpoint after, RequestValues values)
    {
        var texts = values.Shape
            .Where(pair => Template.IsExpression(pair.Value) && !PassingKeys.IsSetting(pair.Key))
            .Select(pair => pair.Key)
            .ToHashSet();
        return texts.Count == 0 ? [] : [.. OfVariables(before, after, texts), .. OfFields(before, after, texts)];
    }

    private static IEnumerable<RequestDifference> OfVariables(Endpoint before, Endpoint after, HashSet<string> texts) =>
        from variable in before.Variables
        where texts.Contains(variable.Key)
        let other = after.Variables.FirstOrDefault(one => one.Key == variable.Key)
        where other is not null && (variable.Required != other.Required || variable.Default != other.Default)
        select new RequestDifference(RequestPlace.Field, variable.Label ?? variable.Key, Takes(variable), Takes(other));

    private static IEnumerable<RequestDifference> OfFields(Endpoint before, Endpoint after, HashSet<string> texts)
    {
        if (!StepInputs.HasFields(before) || !StepInputs.HasFields(after)) return [];
        var places = texts.Select(FieldKeys.PlaceOf).OfType<string>().Select(FieldPlace.Parse).OfType<FieldPlace>().ToList();
        return
            from key in before.Fields.Concat(after.Fields).Select(field => field.Key).Distinct(StringComparer.Ordinal)
            let place = FieldPlace.Parse(key)
            where place is not null && places.Any(text => Concerns(text, place))
            let words = (Takes(before.Fields, key), Takes(after.Fields, key))
            where words.Item1 != words.Item2
            select new RequestDifference(RequestPlace.Field, key, words.Item1, words.Item2);
    }

    // A field, what holds it, and what lies in it.
    private static bool Concerns(FieldPlace text, FieldPlace field) => text.Equals(field) || text.IsInside(field) || field.IsInside(text);

    private static string Takes(Variable variable) =>
        $"{(variable.Required ? "a required text" : "text")}{(variable.Default is { Length: > 0 } usual ? $", else {usual}" : "")}";

    private static string? Takes(IReadOnlyList<Field> fields, string key) =>
        fields.FirstOrDefault(field => field.Key == key) is { ReadOnly: false } field ? Takes(field) : null;

    internal static string Takes(Field field)
    {
        if (field.Constant is { } constant) return constant;
        var kind = field.Type switch
        {
            FieldType.Integer => "a whole number",
            FieldType.Number => "a number",
            FieldType.Boolean => "true or false",
            FieldType.Object => "an object",
            FieldType.Json => "anything",
            FieldType.File => "a file",
            _ => "text",
        };
        var values = field.Allowed.Count > 0 ? string.Join(" or ", field.Allowed) : kind;
        return $"{values}{(field.Required ? ", required" : "")}{(field.Required && field.Default is { } usual ? $", else {usual}" : "")}";
    }
}
