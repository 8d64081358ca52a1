using System.Globalization;
using System.Text.Json;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>Whether what a field says of its value is a value of its type.</summary>
internal static class FieldValueCheck
{
    public static void Check(TreeValue field, FaultList faults)
    {
        var type = field.TryFind("type"u8, out var found) && found.Kind == NodeKind.Text ? found.Text : "text";
        if (field.TryFind("default"u8, out var usual)) CheckText(usual, "default", type, faults);
        if (field.TryFind("constant"u8, out var constant)) CheckText(constant, "constant", type, faults);
        if (!field.TryFind("allowed"u8, out var allowed) || allowed.Kind != NodeKind.List) return;
        foreach (var value in allowed) CheckText(value, "Each value of allowed", type, faults);
    }

    private static void CheckText(TreeValue value, string name, string type, FaultList faults)
    {
        if (value.Kind == NodeKind.Text && Right(value.Text, type) is { } right)
            faults.Add(value, $"{name} must be {right}, since the type of the field is {type}.");
    }

    private static string? Right(string text, string type) => type switch
    {
        "number" => IsNumber(text) ? null : "a number such as 12.5",
        "integer" => IsNumber(text) && text.AsSpan().IndexOfAny(".eE") < 0 ? null : "a whole number such as 12",
        "boolean" => text is "true" or "false" ? null : "true or false",
        "json" or "object" => IsJson(text) ? null : "JSON, such as {} or \"text\"",
        _ => null,
    };

    private static bool IsNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && IsJson(text);

    private static bool IsJson(string text)
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
