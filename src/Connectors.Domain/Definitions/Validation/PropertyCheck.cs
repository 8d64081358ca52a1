using System.Globalization;
using Connectors.Domain.Definitions.Shapes;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>Whether a value is what the format says its property holds.</summary>
internal static class PropertyCheck
{
    public static bool HasKind(TreeValue value, PropertyShape shape) => shape.Kind switch
    {
        PropertyKind.Flag => value.Kind is NodeKind.True or NodeKind.False,
        PropertyKind.Number => value.Kind == NodeKind.Number,
        PropertyKind.Object => value.Kind == NodeKind.Object,
        PropertyKind.KeyedList or PropertyKind.Set => value.Kind == NodeKind.List,
        _ => value.Kind == NodeKind.Text,
    };

    public static string WrongKind(TreeValue value, PropertyShape shape)
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
        var remedy = value.Kind == NodeKind.Null && !shape.IsRequired ? ". Leave the property out if it has no value" : "";
        return $"{shape.Name} is {right}, not {JsonWords.A(value.Kind)}{remedy}.";
    }

    /// <param name="value">A value of the right kind, not too long.</param>
    /// <param name="shape">What the format says of it.</param>
    /// <param name="faults">Where faults go.</param>
    public static void Check(TreeValue value, PropertyShape shape, FaultList faults)
    {
        switch (shape.Kind)
        {
            case PropertyKind.Text when shape.IsKey:
                KeyCheck.Key(value, faults);
                break;
            case PropertyKind.Text:
                TextCheck.Check(value, shape, faults);
                break;
            case PropertyKind.Choice when !shape.HasChoice(value.TextUtf8):
                faults.Add(value, $"{shape.Name} must be one of: {string.Join(", ", shape.Choices)}.");
                break;
            case PropertyKind.Date
                when !DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _):
                faults.Add(value, $"{shape.Name} must be a date such as 2026-03-31, or left out.");
                break;
            case PropertyKind.Number when !IsWhole(value.Raw, shape.Least):
                faults.Add(value, $"{shape.Name} must be a whole number from {shape.Least} to {int.MaxValue}.");
                break;
            case PropertyKind.Set:
                Set(value, shape, faults);
                break;
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> json, int least) =>
        double.TryParse(json, CultureInfo.InvariantCulture, out var number)
        && double.IsInteger(number)
        && number >= least
        && number <= int.MaxValue;

    private static void Set(TreeValue value, PropertyShape shape, FaultList faults)
    {
        foreach (var member in value)
        {
            if (member.Kind != NodeKind.Text) faults.Add(member, $"{shape.Name} must contain texts, not {JsonWords.A(member.Kind)}.");
            else if (TextCheck.TooLong(member) is { } tooLong) faults.Add(member, tooLong);
            else if (member.Raw.IsEmpty || TextCheck.HasControl(member)) faults.Add(member, "Each item must be one line of text.");
        }
    }
}
