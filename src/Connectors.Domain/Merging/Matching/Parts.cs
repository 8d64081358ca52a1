using Connectors.Domain.Definitions.Canonical;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Definitions.Shapes;
using Connectors.Domain.Definitions.Tree;
using Connectors.Domain.Merging.Places;

namespace Connectors.Domain.Merging.Matching;

/// <summary>How values at a place are taken apart: what is compared and merged on its own.</summary>
internal enum PartsKind
{
    /// <summary>Not at all.</summary>
    Whole,

    /// <summary>Property by property.</summary>
    Properties,

    /// <summary>Object by object of a list with keys.</summary>
    Keyed,

    /// <summary>Member by member.</summary>
    Set,
}

/// <summary>The rules by which values are taken apart.</summary>
internal static class Parts
{
    /// <summary>How the values at a place are taken apart.</summary>
    /// <remarks>
    /// A list or set that the format knows means the same empty and absent, so that it is always taken apart; an object, or what
    /// the format does not know, only where every side has it.
    /// </remarks>
    public static PartsKind KindOf(Place place, Sides sides)
    {
        if (IsKnownList(place)) return PartsKind.Keyed;
        if (!place.IsListMember && place.Shape?.Kind == PropertyKind.Set) return PartsKind.Set;
        if (sides.All(static value => value.Kind == NodeKind.Object)) return PartsKind.Properties;
        return sides.All(static value => value.Kind == NodeKind.List && (value.Count == 0 || KeyedList.Is(value)))
            ? PartsKind.Keyed
            : PartsKind.Whole;
    }

    /// <summary>Whether this is a keyed list for which empty and absent mean the same.</summary>
    public static bool IsKnownList(Place place) => !place.IsListMember && place.Shape?.Kind == PropertyKind.KeyedList;

    /// <summary>The place of one property of an object.</summary>
    public static Place PropertyOf(Place owner, ObjectShape? shape, TreeValue property) =>
        property.Property >= 0 && shape is not null
            ? owner.Property(shape[property.Property].Name, shape[property.Property])
            : owner.Property(property.Name, null);

    /// <summary>What the format says of an object at a place.</summary>
    public static ObjectShape? ShapeAt(Place place) => place.Parent is null ? DefinitionShape.Root : place.Shape?.Item;
}
