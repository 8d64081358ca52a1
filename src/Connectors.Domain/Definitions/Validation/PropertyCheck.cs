using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Connectors.Domain.Definitions.Shapes;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>Whether a value is what the format says its property holds.</summary>
internal static class PropertyCheck
{
    public static bool HasKind(JsonElement value, PropertyShape shape) => shape.Kind switch
    {
        PropertyKind.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        PropertyKind.Number => value.ValueKind == JsonValueKind.Number,
        PropertyKind.Object => value.ValueKind == JsonValueKind.Object,
        PropertyKind.KeyedList or PropertyKind.Set => value.ValueKind == JsonValueKind.Array,
        _ => value.ValueKind == JsonValueKind.String,
    };

    public static string WrongKind(JsonElement value, PropertyShape shape)
    {
        var right = shape.Kind switch
        {
            PropertyKind.Flag => "true or false",
            PropertyKind.Number => "a number",
            PropertyKind.Object => "an object",
            PropertyKind.KeyedList => "a list of objects",
            PropertyKind.Set => "a list of texts",
            _ => "text",
        };
        var remedy = value.ValueKind == JsonValueKind.Null && !shape.IsRequired ? "; leave the property out where there is nothing to say" : "";
        return $"{shape.Name} is {right}, not {JsonWords.A(value.ValueKind)}{remedy}.";
    }

    /// <param name="value">A value of the right kind, not too long.</param>
    /// <param name="shape">What the format says of it.</param>
    /// <param name="faults">Where faults go.</param>
    public static void Check(JsonElement value, PropertyShape shape, FaultList faults)
    {
        switch (shape.Kind)
        {
            case PropertyKind.Text when shape.IsKey:
                KeyCheck.Key(value, faults);
                break;
            case PropertyKind.Text:
                TextCheck.Check(value, shape, faults);
                break;
            case PropertyKind.Choice:
                Choice(value, shape, faults);
                break;
            case PropertyKind.Date when !DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _):
                faults.Add($"{shape.Name} is a date such as 2026-03-31; leave it out where there is none.");
                break;
            case PropertyKind.Number when !double.IsInteger(value.GetDouble()) || value.GetDouble() < shape.Least || value.GetDouble() > int.MaxValue:
                faults.Add($"{shape.Name} is a whole number from {shape.Least} to {int.MaxValue}.");
                break;
            case PropertyKind.Set:
                Set(value, shape, faults);
                break;
        }
    }

    private static void Choice(JsonElement value, PropertyShape shape, FaultList faults)
    {
        foreach (var choice in shape.Choices)
            if (value.ValueEquals(choice))
                return;
        faults.Add($"{shape.Name} is not one that this version knows. One of: {string.Join(", ", shape.Choices)}.");
    }

    private static void Set(JsonElement value, PropertyShape shape, FaultList faults)
    {
        var index = 0;
        foreach (var element in value.EnumerateArray())
        {
            faults.Path.Enter(index++);
            if (element.ValueKind != JsonValueKind.String) faults.Add($"{shape.Name} holds texts, not {JsonWords.A(element.ValueKind)}.");
            else SetMember(element, faults);
            faults.Path.Leave();
        }
    }

    private static void SetMember(JsonElement element, FaultList faults)
    {
        var raw = JsonMarshal.GetRawUtf8Value(element)[1..^1];
        if (TextCheck.TooLong(raw) is { } tooLong) faults.Add(tooLong);
        else if (raw.IsEmpty || TextCheck.HasControl(raw)) faults.Add("A member is one line of text, not empty.");
    }
}
