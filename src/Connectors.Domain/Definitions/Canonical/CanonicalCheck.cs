using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Definitions.Shapes;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Canonical;

/// <summary>
/// Whether a definition is written in its canonical form already, so that <see cref="CanonicalForm"/> would write the same bytes.
/// Looking is quicker than writing.
/// </summary>
internal static class CanonicalCheck
{
    /// <param name="root">A definition without faults, and without white space between its parts.</param>
    public static bool IsCanonical(TreeValue root) => IsObject(root, DefinitionShape.Root);

    private static bool IsValue(TreeValue value, PropertyShape? shape) => value.Kind switch
    {
        NodeKind.Object => IsObject(value, shape?.Item),
        NodeKind.List => IsList(value, shape),
        NodeKind.Text => !value.IsEscaped || IsWritten(value),
        NodeKind.Number => IsWritten(value),
        _ => true,
    };

    private static bool IsObject(TreeValue value, ObjectShape? shape)
    {
        TreeValue? before = null;
        foreach (var property in value)
        {
            if (property.Tree[property.Index].IsNameEscaped) return false;
            if (before is { } other && !AreInOrder(other, property, shape)) return false;
            var its = property.Property < 0 ? null : shape![property.Property];
            if (!IsValue(property, its) || its?.Default.Matches(value, property.Json) == true) return false;
            before = property;
        }

        return true;
    }

    private static bool AreInOrder(TreeValue left, TreeValue right, ObjectShape? shape) =>
        left.Property >= 0 && right.Property >= 0
            ? shape!.Rank(left.Property) < shape.Rank(right.Property)
            : OrdinalOrder.Compare(left.RawName, right.RawName) < 0;

    private static bool IsList(TreeValue list, PropertyShape? shape)
    {
        var isSet = shape?.Kind == PropertyKind.Set;
        var isKeyed = !isSet && (shape is not null || KeyedList.Is(list));
        TreeValue? before = null;
        foreach (var member in list)
        {
            if (!IsValue(member, shape)) return false;
            if (!isSet && !isKeyed) continue;
            var by = isKeyed && KeyedList.TryKey(member, out var key) ? key : member;
            if (before is { } other && OrdinalOrder.Compare(other.Raw, by.Raw) >= 0) return false;
            before = by;
        }

        return true;
    }

    // Escapes and numbers can be written in many ways, one of which is canonical.
    private static bool IsWritten(TreeValue value)
    {
        using var buffer = new ByteBuffer(value.Raw.Length);
        if (value.Kind == NodeKind.Number) CanonicalNumber.Write(value.Raw, buffer);
        else CanonicalText.Write(value.Raw, isEscaped: true, buffer, foldLineEnds: true);
        return buffer.Written.SequenceEqual(value.Json);
    }
}
