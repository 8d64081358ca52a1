using Connectors.Domain.Definitions.Shapes;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Reading;

/// <summary>
/// Reads a canonical form into a tree. We wrote it ourselves, so that it is known to be valid JSON without white space and nothing is
/// checked: a good deal quicker than <see cref="TreeReader"/>, which reads what comes from outside.
/// </summary>
internal ref struct CanonicalReader
{
    private readonly JsonTree _tree;
    private readonly ReadOnlySpan<byte> _text;
    private int _at;

    private CanonicalReader(JsonTree tree)
    {
        _tree = tree;
        _text = tree.Utf8;
    }

    /// <param name="tree">An empty tree over the canonical form of a definition.</param>
    /// <param name="shape">What the format says of the whole.</param>
    /// <returns>The same tree with its values.</returns>
    public static JsonTree Read(JsonTree tree, ObjectShape shape)
    {
        new CanonicalReader(tree).ReadValue(new Node { NameStart = -1, Property = -1 }, shape);
        return tree;
    }

    /// <param name="node">The value with its name, where it is a property.</param>
    /// <param name="shape">The shape of the object, or of the objects in the list; null where the format has none.</param>
    private void ReadValue(Node node, ObjectShape? shape)
    {
        switch (_text[_at])
        {
            case (byte)'{':
                ReadObject(node, shape);
                break;
            case (byte)'[':
                ReadList(node, shape);
                break;
            case (byte)'"':
                node.Kind = NodeKind.Text;
                (node.Start, node.Length, node.IsEscaped) = ReadText();
                AddLeaf(node);
                break;
            default:
                ReadWord(node);
                break;
        }
    }

    private void ReadObject(Node node, ObjectShape? shape)
    {
        var self = Open(node, NodeKind.Object);
        while (_text[_at] != '}')
        {
            if (_text[_at] == ',') _at++;
            var member = new Node();
            (member.NameStart, member.NameLength, member.IsNameEscaped) = ReadText();
            _at++;
            var place = shape?.IndexOf(_text.Slice(member.NameStart, member.NameLength)) ?? -1;
            member.Property = (sbyte)place;
            _tree[self].Count++;
            ReadValue(member, place < 0 ? null : shape![place].Item);
        }

        _tree.Close(self, ++_at);
    }

    private void ReadList(Node node, ObjectShape? shape)
    {
        var self = Open(node, NodeKind.List);
        while (_text[_at] != ']')
        {
            if (_text[_at] == ',') _at++;
            _tree[self].Count++;
            ReadValue(new Node { NameStart = -1, Property = -1 }, shape);
        }

        _tree.Close(self, ++_at);
    }

    private int Open(Node node, NodeKind kind)
    {
        (node.Kind, node.Start) = (kind, _at++);
        return _tree.Add(node);
    }

    // A number, true, false or null: all that ends where its list or object goes on.
    private void ReadWord(Node node)
    {
        node.Kind = _text[_at] switch
        {
            (byte)'t' => NodeKind.True,
            (byte)'f' => NodeKind.False,
            (byte)'n' => NodeKind.Null,
            _ => NodeKind.Number,
        };
        (node.Start, node.Length) = (_at, _text[_at..].IndexOfAny((byte)',', (byte)'}', (byte)']'));
        _at += node.Length;
        AddLeaf(node);
    }

    /// <summary>Reads a text or a name; what it gives is between the quotes.</summary>
    private (int Start, int Length, bool IsEscaped) ReadText()
    {
        var start = ++_at;
        var isEscaped = false;
        while (true)
        {
            _at += _text[_at..].IndexOfAny((byte)'"', (byte)'\\');
            if (_text[_at] == '"') return (start, _at++ - start, isEscaped);
            isEscaped = true;
            _at += 2;
        }
    }

    private readonly void AddLeaf(Node node)
    {
        var index = _tree.Add(node);
        _tree[index].Next = index + 1;
    }
}
