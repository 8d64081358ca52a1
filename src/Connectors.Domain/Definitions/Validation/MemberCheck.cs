using System.Globalization;
using Connectors.Domain.Definitions.Shapes;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>A list has so many members at most, so that people and pages can handle it.</summary>
internal static class MemberCheck
{
    public static string? TooMany(TreeValue value, PropertyShape shape) => value.Kind == NodeKind.List && value.Count > shape.Most
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{shape.Name} has {value.Count:N0} entries, and {shape.Most:N0} is the limit. "
            + $"Remove unused ones, or split the connector.")
        : null;
}
