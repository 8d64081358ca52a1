using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Fields;

/// <summary>The values of a step's fields are stored beside those of its variables, under these keys.</summary>
public static class FieldKeys
{
    private const string Start = "fields[";

    public static string Of(Field field) => Of(field.Key);

    public static string Of(string place) => $"{Start}{place}]";

    /// <summary>The place of the field that a key is for; null where it is the key of a variable.</summary>
    public static string? PlaceOf(string key) =>
        key.StartsWith(Start, StringComparison.Ordinal) && key.EndsWith(']') ? key[Start.Length..^1] : null;
}
