using Connectors.Domain.Definitions.Shapes;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>Which property names an object has shown so far.</summary>
internal struct NameSet(ObjectShape? shape)
{
    private ulong _known;
    private HashSet<string>? _others;

    /// <summary>Remembers a name. False where it was there before.</summary>
    /// <param name="raw">The name between its quotes, without lone surrogates.</param>
    /// <param name="known">What the format says of it, if anything.</param>
    public bool Add(ReadOnlySpan<byte> raw, out PropertyShape? known)
    {
        var index = shape?.IndexOf(raw) ?? -1;
        known = index < 0 ? null : shape!.Properties[index];
        if (index < 0) return (_others ??= new HashSet<string>(StringComparer.Ordinal)).Add(Canonical.CanonicalText.Unescape(raw));
        var bit = 1UL << index;
        var isNew = (_known & bit) == 0;
        _known |= bit;
        return isNew;
    }

    public readonly bool HasKnown(int index) => (_known & (1UL << index)) != 0;
}
