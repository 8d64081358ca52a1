using System.Globalization;
using System.Text.Json;

namespace Connectors.Domain.Definitions.Parts;

/// <summary>Whether a text is a value of a field's type: a default or constant of a definition, or what a person enters.</summary>
public static class FieldTexts
{
    /// <summary>An example of what would be right; null for a text that is.</summary>
    public static string? Right(FieldType type, string text) => type switch
    {
        FieldType.Number => IsNumber(text) ? null : "a number such as 12.5",
        FieldType.Integer => IsNumber(text) && text.AsSpan().IndexOfAny(".eE") < 0 ? null : "a whole number such as 12",
        FieldType.Boolean => text is "true" or "false" ? null : "true or false",
        FieldType.Json or FieldType.Object => IsJson(text) ? null : "JSON, such as {} or \"text\"",
        _ => null,
    };

    /// <summary>Whether it is a number as JSON writes it (RFC 8259, 6), and not too large.</summary>
    public static bool IsNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && IsJson(text);

    public static bool IsJson(string text)
    {
        try
        {
            using var _ = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
