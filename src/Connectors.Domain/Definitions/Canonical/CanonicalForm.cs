using System.Runtime.InteropServices;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Definitions.Shapes;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Canonical;

/// <summary>Writes the canonical form of a valid definition: the one text that every document of the same meaning has.</summary>
/// <remarks>
/// Properties by ordinal, keyed lists by key, sets sorted and without repetition, defaults left out, texts and numbers as RFC 8785.
/// A property is written first and cut off again where it turns out to say what its absence says.
/// </remarks>
internal sealed class CanonicalForm : IDisposable
{
    private readonly JsonTree _tree;
    private readonly ByteBuffer _buffer;

    // A stack shared by all levels: each adds its members at the end, sorts them, and removes them when it is done.
    private readonly List<Member> _members = new(64);

    private CanonicalForm(TreeValue root) => (_tree, _buffer) = (root.Tree, new ByteBuffer(root.Raw.Length));

    /// <summary>A member, and the value by which it is sorted: where they are in the tree.</summary>
    private readonly record struct Member(int Value, int Key);

    /// <param name="root">A definition without faults.</param>
    public static byte[] Write(TreeValue root)
    {
        using var form = new CanonicalForm(root);
        form.WriteObject(root, DefinitionShape.Root);
        return form._buffer.Written.ToArray();
    }

    /// <summary>Writes a value of which the format says nothing: sorted and escaped, but complete.</summary>
    public static byte[] WriteUnknown(TreeValue value)
    {
        using var form = new CanonicalForm(value);
        form.WriteValue(value, null);
        return form._buffer.Written.ToArray();
    }

    public void Dispose() => _buffer.Dispose();

    private TreeValue At(int index) => new(_tree, index);

    private void WriteValue(TreeValue value, PropertyShape? shape)
    {
        switch (value.Kind)
        {
            case NodeKind.Object:
                WriteObject(value, shape?.Item);
                break;
            case NodeKind.List:
                WriteList(value, shape);
                break;
            case NodeKind.Text when !value.IsEscaped:
                _buffer.Add(value.Json);
                break;
            case NodeKind.Text:
                CanonicalText.Write(value.Raw, value.IsEscaped, _buffer, foldLineEnds: true);
                break;
            case NodeKind.Number:
                CanonicalNumber.Write(value.Raw, _buffer);
                break;
            default:
                _buffer.Add(value.Raw);
                break;
        }
    }

    private void WriteObject(TreeValue value, ObjectShape? shape)
    {
        _buffer.Add((byte)'{');
        if (shape is null || !TryWriteByRank(value, shape)) WriteByName(value, shape);
        _buffer.Add((byte)'}');
    }

    /// <summary>Writes the members in order without comparing them, where the format knows them all, as it nearly always does.</summary>
    private bool TryWriteByRank(TreeValue value, ObjectShape shape)
    {
        Span<int> ranked = stackalloc int[shape.Properties.Count];
        foreach (var member in value)
        {
            if (member.Property < 0) return false;
            ranked[shape.Rank(member.Property)] = member.Index;
        }

        var empty = _buffer.Length;
        foreach (var index in ranked)
        {
            if (index > 0) WriteProperty(value, At(index), shape, isFirst: _buffer.Length == empty);
        }

        return true;
    }

    private void WriteByName(TreeValue value, ObjectShape? shape)
    {
        var first = _members.Count;
        foreach (var member in value) _members.Add(new Member(member.Index, member.Index));
        Sort(first, (left, right) => OrdinalOrder.Compare(At(left.Key).RawName, At(right.Key).RawName));

        var empty = _buffer.Length;
        for (var i = first; i < first + value.Count; i++)
            WriteProperty(value, At(_members[i].Value), shape, isFirst: _buffer.Length == empty);
        CollectionsMarshal.SetCount(_members, first);
    }

    private void WriteProperty(TreeValue owner, TreeValue property, ObjectShape? owners, bool isFirst)
    {
        var start = _buffer.Length;
        var shape = property.Property < 0 ? null : owners![property.Property];
        if (shape is not null) _buffer.Add(isFirst ? shape.Opening.AsSpan(1) : shape.Opening);
        else WriteUnknownName(property, isFirst);
        var valueStart = _buffer.Length;
        WriteValue(property, shape);
        if (shape is not null && shape.Default.Matches(owner, _buffer.Written[valueStart..])) _buffer.CutTo(start);
    }

    private void WriteUnknownName(TreeValue property, bool isFirst)
    {
        if (!isFirst) _buffer.Add((byte)',');
        CanonicalText.Write(property.RawName, isEscaped: true, _buffer, foldLineEnds: false);
        _buffer.Add((byte)':');
    }

    private void WriteList(TreeValue list, PropertyShape? shape)
    {
        var first = _members.Count;
        var isSet = shape?.Kind == PropertyKind.Set;
        var isKeyed = !isSet && (shape is not null || KeyedList.Is(list));
        foreach (var member in list) _members.Add(new Member(member.Index, isKeyed ? Key(member).Index : member.Index));
        if (isKeyed || isSet) Sort(first, (left, right) => OrdinalOrder.Compare(At(left.Key).Raw, At(right.Key).Raw));

        _buffer.Add((byte)'[');
        for (var i = first; i < first + list.Count; i++)
        {
            if (isSet && i > first && OrdinalOrder.Same(At(_members[i].Value).Raw, At(_members[i - 1].Value).Raw)) continue;
            if (i > first) _buffer.Add((byte)',');
            WriteValue(At(_members[i].Value), shape);
        }

        _buffer.Add((byte)']');
        CollectionsMarshal.SetCount(_members, first);
    }

    private static TreeValue Key(TreeValue member) =>
        KeyedList.TryKey(member, out var key) ? key : throw new InvalidOperationException("A keyed list was not checked.");

    // What is written once in order mostly stays in order.
    private void Sort(int first, Comparison<Member> order)
    {
        var members = CollectionsMarshal.AsSpan(_members)[first..];
        for (var i = 1; i < members.Length; i++)
        {
            if (order(members[i - 1], members[i]) <= 0) continue;
            members.Sort(order);
            return;
        }
    }
}
