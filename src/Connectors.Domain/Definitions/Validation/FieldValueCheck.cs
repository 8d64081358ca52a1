using System.Text;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Definitions.Shapes;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>Whether what a field says of its value is a value of its type.</summary>
internal static class FieldValueCheck
{
    private static readonly ObjectShape Shape = ObjectShape.Of(typeof(Field));
    private static readonly (int Default, int Constant, int Allowed) Places =
        (Shape.IndexOf("default"u8), Shape.IndexOf("constant"u8), Shape.IndexOf("allowed"u8));

    private static readonly IReadOnlyList<string> TypeNames = Shape.Named("type")!.Choices;
    private static readonly NameIndex TypeIndex = new(TypeNames.Select(Encoding.UTF8.GetBytes));

    public static void Check(TreeValue field, FaultList faults)
    {
        foreach (var property in field)
        {
            if (property.Property < 0) continue;
            if (property.Property == Places.Default) CheckText(property, "default", field, faults);
            else if (property.Property == Places.Constant) CheckText(property, "constant", field, faults);
            else if (property.Property == Places.Allowed) CheckAllowed(property, field, faults);
        }
    }

    /// <summary>The type that a field has, said or not; null for one that the format doesn't know, which has its own fault.</summary>
    public static FieldType? TypeOf(TreeValue field) =>
        !field.TryFind("type"u8, out var type) ? FieldType.Text
        : type.Kind == NodeKind.Text && TypeIndex.Find(type.TextUtf8) is >= 0 and var at ? (FieldType)at
        : null;

    private static void CheckAllowed(TreeValue allowed, TreeValue field, FaultList faults)
    {
        if (allowed.Kind != NodeKind.List || TypeOf(field) is null or FieldType.Text) return;
        foreach (var value in allowed) CheckText(value, "Each value of allowed", field, faults);
    }

    private static void CheckText(TreeValue value, string name, TreeValue field, FaultList faults)
    {
        if (value.Kind != NodeKind.Text || TypeOf(field) is not { } type || type == FieldType.Text) return;
        if (FieldTexts.Right(type, value.Text) is { } right)
            faults.Add(value, $"{name} must be {right}, since the type of the field is {TypeNames[(int)type]}.");
    }
}
