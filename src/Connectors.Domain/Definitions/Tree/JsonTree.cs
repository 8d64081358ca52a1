using System.Buffers;
using System.Runtime.InteropServices;

namespace Connectors.Domain.Definitions.Tree;

/// <summary>A document as one flat array of nodes over its bytes. Nothing is copied; the array goes back to the pool on dispose.</summary>
internal sealed class JsonTree(ReadOnlyMemory<byte> utf8) : IDisposable
{
    private Node[] _nodes = ArrayPool<Node>.Shared.Rent(Math.Max(64, utf8.Length / 12));
    private int _count;

    // The span of an array is had in no time, that of a memory is not, and every look at a value needs it.
    private readonly ArraySegment<byte> _utf8 = MemoryMarshal.TryGetArray(utf8, out var segment) ? segment : utf8.ToArray();

    public ReadOnlySpan<byte> Utf8 => _utf8;

    public TreeValue Root => new(this, 0);

    /// <summary>Whether a text or a name has an unpaired surrogate, so it is not a valid string.</summary>
    public bool HasLoneSurrogates { get; set; }

    public ref Node this[int index] => ref _nodes[index];

    /// <summary>Adds a node behind the last one and returns its index.</summary>
    public int Add(in Node node)
    {
        if (_count == _nodes.Length) Grow();
        _nodes[_count] = node;
        return _count++;
    }

    /// <summary>The container is complete: all nodes behind it are in it.</summary>
    /// <param name="index">Its node.</param>
    /// <param name="end">The byte behind it.</param>
    public void Close(int index, int end)
    {
        _nodes[index].Length = end - _nodes[index].Start;
        _nodes[index].Next = _count;
    }

    public void Dispose()
    {
        if (_nodes.Length > 0) ArrayPool<Node>.Shared.Return(_nodes);
        _nodes = [];
    }

    private void Grow()
    {
        var larger = ArrayPool<Node>.Shared.Rent(_nodes.Length * 2);
        _nodes.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<Node>.Shared.Return(_nodes);
        _nodes = larger;
    }
}
