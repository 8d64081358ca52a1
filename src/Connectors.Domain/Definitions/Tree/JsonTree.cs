using System.Buffers;
using System.Runtime.InteropServices;

namespace Connectors.Domain.Definitions.Tree;

/// <summary>A document as one flat array of nodes over its bytes. Nothing is copied.</summary>
internal sealed class JsonTree : IDisposable
{
    private readonly bool _isPooled;
    private Node[] _nodes;
    private int _count;

    // The span of an array is had in no time, that of a memory is not, and every look at a value needs it.
    private readonly ArraySegment<byte> _utf8;

    private JsonTree(ReadOnlyMemory<byte> utf8, Node[] nodes, bool isPooled) =>
        (_utf8, _nodes, _isPooled) = (MemoryMarshal.TryGetArray(utf8, out var segment) ? segment : utf8.ToArray(), nodes, isPooled);

    /// <summary>A tree for a moment: its nodes come from the shared pool and go back on dispose.</summary>
    public static JsonTree Borrowed(ReadOnlyMemory<byte> utf8) =>
        new(utf8, ArrayPool<Node>.Shared.Rent(Math.Max(64, utf8.Length / 12)), isPooled: true);

    /// <summary>A tree that lives as long as one of its values is referenced: it takes no more memory than it needs.</summary>
    public static JsonTree Kept(ReadOnlyMemory<byte> utf8)
    {
        // Before each value but the first is a comma or a bracket; those within texts are the rest.
        var most = 1 + utf8.Span.Count((byte)',') + utf8.Span.Count((byte)'{') + utf8.Span.Count((byte)'[');
        return new JsonTree(utf8, GC.AllocateUninitializedArray<Node>(most), isPooled: false);
    }

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
        if (_isPooled && _nodes.Length > 0) ArrayPool<Node>.Shared.Return(_nodes);
        _nodes = [];
    }

    private void Grow()
    {
        var larger = ArrayPool<Node>.Shared.Rent(_nodes.Length * 2);
        _nodes.AsSpan(0, _count).CopyTo(larger);
        if (_isPooled) ArrayPool<Node>.Shared.Return(_nodes);
        _nodes = larger;
    }
}
