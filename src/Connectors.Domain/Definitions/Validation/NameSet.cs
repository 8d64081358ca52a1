using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>Which property names an object has shown so far.</summary>
internal struct NameSet
{
    private ulong _known;
    private HashSet<string>? _others;

    /// <summary>Remembers a name. False where it was there before.</summary>
    /// <param name="property">A property with that name.</param>
    public bool Add(TreeValue property)
    {
        var index = property.Property;
        if (index < 0) return (_others ??= new HashSet<string>(StringComparer.Ordinal)).Add(property.Name);
        var bit = 1UL << index;
        var isNew = (_known & bit) == 0;
        _known |= bit;
        return isNew;
    }

    /// <summary>A bit for each known name, at its place in the shape of the object.</summary>
    public readonly ulong Known => _known;
}
