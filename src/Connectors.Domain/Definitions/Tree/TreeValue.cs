using System.Text;

namespace Connectors.Domain.Definitions.Tree;

/// <summary>One value of a tree: a place in it, copied freely.</summary>
internal readonly struct TreeValue(JsonTree tree, int index)
{
    public JsonTree Tree => tree;

    public int Index => index;

    public NodeKind Kind => tree[index].Kind;

    /// <summary>Members of an object or a list.</summary>
    public int Count => tree[index].Count;

    /// <summary>The place of the property in the shape of its object, or -1 where the format does not know it.</summary>
    public int Property => tree[index].Property;

    /// <summary>Whether the text holds an escape.</summary>
    public bool IsEscaped => tree[index].IsEscaped;

    /// <summary>The value as written in the document; a text without its quotes.</summary>
    public ReadOnlySpan<byte> Raw => tree.Utf8.Slice(tree[index].Start, tree[index].Length);

    /// <summary>The value as written in the document; a text with its quotes.</summary>
    public ReadOnlySpan<byte> Json => Kind == NodeKind.Text ? tree.Utf8.Slice(tree[index].Start - 1, tree[index].Length + 2) : Raw;

    /// <summary>The property's name as written between its quotes.</summary>
    public ReadOnlySpan<byte> RawName => tree.Utf8.Slice(tree[index].NameStart, tree[index].NameLength);

    /// <summary>The property's name.</summary>
    public string Name => tree[index].IsNameEscaped ? CanonicalText.Unescape(RawName) : Encoding.UTF8.GetString(RawName);

    /// <summary>The unescaped string.</summary>
    public string Text => IsEscaped ? CanonicalText.Unescape(Raw) : Encoding.UTF8.GetString(Raw);

    /// <summary>The unescaped string, in UTF-8.</summary>
    public ReadOnlySpan<byte> TextUtf8 => IsEscaped ? RawText.Utf8(Raw) : Raw;

    public MemberEnumerator GetEnumerator() => new(tree, index);

    /// <summary>Finds a member by a name without escapes.</summary>
    public bool TryFind(ReadOnlySpan<byte> name, out TreeValue member)
    {
        foreach (var candidate in this)
        {
            if (!candidate.IsNamed(name)) continue;
            member = candidate;
            return true;
        }

        member = default;
        return false;
    }

    public bool IsNamed(ReadOnlySpan<byte> name) => (tree[index].IsNameEscaped ? RawText.Utf8(RawName) : RawName).SequenceEqual(name);

    /// <summary>The members of an object or a list, in the order of the document.</summary>
    internal struct MemberEnumerator(JsonTree tree, int parent)
    {
        private readonly int _end = tree[parent].Next;
        private int _index = -1;

        public readonly TreeValue Current => new(tree, _index);

        public bool MoveNext()
        {
            _index = _index < 0 ? parent + 1 : tree[_index].Next;
            return _index < _end;
        }
    }
}
