using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Mapping;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests.Fields;

/// <summary>What a step can take from the records of the step before, as its endpoint describes them.</summary>
public static class RecordNames
{
    /// <summary>The expressions that find a value in every record, in the order of the places; of a list, the whole list.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Field> returns) =>
    [
        .. returns
            .Where(field => field.Type != FieldType.Object || field.Key.EndsWith(FieldPlace.Each, StringComparison.Ordinal))
            .Select(field => FieldPlace.Parse(field.Key))
            .OfType<FieldPlace>()
            .Select(place => place.Steps.TakeWhile(step => step != FieldPlace.Each).ToList())
            .Where(steps => steps.Count > 0)
            .Select(Expression)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The expressions that find the values of one record; of a list, the whole list.</summary>
    /// <param name="json">The record as JSON; anything else has none.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<string> In(string json, int most) =>
        [.. Places(OneRecord.TokenOf(json), []).Take(most).Select(Expression)];

    private static IEnumerable<List<string>> Places(JToken? token, List<string> steps)
    {
        if (token is not JObject record) return steps.Count > 0 ? [steps] : [];
        return record.Properties()
            .Where(property => property.Name.Length > 0)
            .SelectMany(property => Places(property.Value, [.. steps, property.Name]));
    }

    /// <summary>A record as it may come, for previews.</summary>
    public static string Sample(IReadOnlyList<Field> returns)
    {
        var record = new JObject();
        foreach (var field in returns)
        {
            if (FieldPlace.Parse(field.Key) is { } place && place.Steps[0] != FieldPlace.Each) Put(record, [.. place.Steps], field);
        }

        return record.ToString(Formatting.Indented);
    }

    /// <summary>The first name in a text that neither the description of records nor a sample has; null where all are known.</summary>
    /// <param name="text">The text of a step.</param>
    /// <param name="sample">A record as JSON.</param>
    /// <param name="returns">What is said of the records that come to the step.</param>
    public static string? UnknownIn(string text, string sample, IReadOnlyList<Field> returns)
    {
        var known = returns.Select(field => FieldPlace.Parse(field.Key)?.Steps[0]).OfType<string>().Append(OneRecord.Whole);
        return MappingText.Of(text).Paths
            .Select(path => path.Root)
            .Except(known.Concat(OneRecord.NamesIn(sample)))
            .FirstOrDefault();
    }

    private static string Expression(List<string> steps)
    {
        var text = IsName(steps[0]) ? steps[0] : $"{OneRecord.Whole}{Quoted(steps[0])}";
        foreach (var step in steps.Skip(1)) text += IsName(step) ? $".{step}" : Quoted(step);
        return $"{{{{ {text} }}}}";
    }

    private static string Quoted(string name) =>
        name.Contains('\'', StringComparison.Ordinal) ? $"[\"{name}\"]" : $"['{name}']";

    // As Liquid reads names.
    private static bool IsName(string name) =>
        (char.IsAsciiLetter(name[0]) || name[0] == '_') && name.All(unit => char.IsAsciiLetterOrDigit(unit) || unit is '_' or '-');

    // A list gets one member. What another field has already made a value stays one.
    private static void Put(JContainer at, ReadOnlySpan<string> steps, Field field)
    {
        var (step, isLast) = (steps[0], steps.Length == 1);
        JToken made = isLast ? Example(field) : steps[1] == FieldPlace.Each ? new JArray() : new JObject();
        if (at is JArray list && step == FieldPlace.Each)
        {
            if (list.Count == 0) list.Add(made);
            made = list[0];
        }
        else if (at is JObject owner && step != FieldPlace.Each)
        {
            made = owner[step] ??= made;
        }

        if (!isLast && made is JContainer inner && made.Parent is not null) Put(inner, steps[1..], field);
    }

    private static JToken Example(Field field) => field switch
    {
        { Constant: { } constant } => FieldValue.OfText(field, constant),
        { Allowed: [var first, ..] } => FieldValue.OfText(field, first),
        { Default: { Length: > 0 } usual } => FieldValue.OfText(field, usual),
        { Type: FieldType.Number } => new JValue(12.5),
        { Type: FieldType.Integer } => new JValue(12),
        { Type: FieldType.Boolean } => new JValue(true),
        { Type: FieldType.Object or FieldType.Json } => new JObject(),
        { Format: "date-time" } => new JValue("2026-03-31T10:15:00Z"),
        { Format: "date" } => new JValue("2026-03-31"),
        { Format: "email" } => new JValue("ada@example.com"),
        { Format: "uri" } => new JValue("https://example.com"),
        _ => new JValue(field.Label ?? FieldPlace.Parse(field.Key)!.Name),
    };
}
