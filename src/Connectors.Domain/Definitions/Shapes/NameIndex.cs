using System.Numerics;

namespace Connectors.Domain.Definitions.Shapes;

/// <summary>
/// Finds one of a few known names: a small hash table over UTF-8, since the look-up is in the innermost loop of reading.
/// </summary>
internal sealed class NameIndex
{
    private readonly byte[][] _names;
    private readonly sbyte[] _slots;

    public NameIndex(IEnumerable<byte[]> names)
    {
        _names = [.. names];
        _slots = new sbyte[(int)BitOperations.RoundUpToPowerOf2((uint)_names.Length * 4 + 1)];
        Array.Fill(_slots, (sbyte)-1);
        for (var i = 0; i < _names.Length; i++)
        {
            var slot = FirstSlot(_names[i]);
            while (_slots[slot] >= 0) slot = NextSlot(slot);
            _slots[slot] = (sbyte)i;
        }
    }

    /// <summary>The place of the name among those given, or -1.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty) return -1;
        var slot = FirstSlot(name);
        while (_slots[slot] is >= 0 and var index)
        {
            if (name.SequenceEqual(_names[index])) return index;
            slot = NextSlot(slot);
        }

        return -1;
    }

    private int FirstSlot(ReadOnlySpan<byte> name) =>
        (int)(((uint)name.Length * 31 + name[0] * 7u + name[^1] * 3u + name[name.Length / 2]) & (uint)(_slots.Length - 1));

    private int NextSlot(int slot) => (slot + 1) & (_slots.Length - 1);
}
