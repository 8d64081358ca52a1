using System.Text.Json.Nodes;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.OpenApi.Fields;

/// <summary>Values that a document gives for a field, as a definition writes them: only those that are values of its type.</summary>
internal static class FieldValues
{
    private const int LongestValue = 1_024;

    public static IReadOnlyList<string> Allowed(IReadOnlyList<string>? values, FieldType type)
    {
        if (values is null || type is FieldType.Json or FieldType.Object or FieldType.File) return [];
        var right = values.Where(value => value.Length is > 0 and <= LongestValue && IsRight(value, type)).ToList();
        // A part of what is allowed would refuse the rest.
        return right.Count == values.Count(value => value.Length > 0) && right.Count <= DefinitionLimits.Members ? right : [];
    }

    /// <summary>A default or a constant; null where a definition can't hold it.</summary>
    public static string? One(JsonNode? value, FieldType type)
    {
        var text = type == FieldType.Json ? value?.ToJsonString() : Vendor.Scalar(value);
        return text is { Length: <= LongestValue } && IsRight(text, type) ? text : null;
    }

    private static bool IsRight(string text, FieldType type) =>
        type is not (FieldType.Object or FieldType.File) && FieldTexts.Right(type, text) is null;
}
