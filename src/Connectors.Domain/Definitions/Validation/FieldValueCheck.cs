using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>Whether what a field says of its value is a value of its type.</summary>
internal static class FieldValueCheck
{
    public static void Check(TreeValue field, FaultList faults)
    {
        // A type that is unknown has its own fault.
        if (TypeOf(field) is not { } type) return;
        if (field.TryFind("default"u8, out var usual)) CheckText(usual, "default", type, faults);
        if (field.TryFind("constant"u8, out var constant)) CheckText(constant, "constant", type, faults);
        if (!field.TryFind("allowed"u8, out var allowed) || allowed.Kind != NodeKind.List) return;
        foreach (var value in allowed) CheckText(value, "Each value of allowed", type, faults);
    }

    /// <summary>The type that a field has, said or not; null for one that the format doesn't know.</summary>
    public static FieldType? TypeOf(TreeValue field) =>
        !field.TryFind("type"u8, out var type) ? FieldType.Text
        : type.Kind == NodeKind.Text && Array.IndexOf(Names, type.Text) is >= 0 and var at ? Enum.GetValues<FieldType>()[at]
        : null;

    private static readonly string[] Names = [.. Enum.GetNames<FieldType>().Select(name => name.ToLowerInvariant())];

    private static void CheckText(TreeValue value, string name, FieldType type, FaultList faults)
    {
        if (value.Kind == NodeKind.Text && FieldTexts.Right(type, value.Text) is { } right)
            faults.Add(value, $"{name} must be {right}, since the type of the field is {Names[(int)type]}.");
    }
}
