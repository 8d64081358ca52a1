using System.Text.Json;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Shapes;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Reading;

/// <summary>Reads bytes into a tree, and tells on the way which properties the format knows.</summary>
internal ref struct TreeReader(JsonTree tree, ObjectShape shape)
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = DefinitionLimits.Depth };

    private readonly Level[] _levels = new Level[DefinitionLimits.Depth];
    private Utf8JsonReader _reader = new(tree.Utf8, Options);
    private Node _next = new() { NameStart = -1, Property = -1 };
    private int _depth;

    /// <summary>An open object or list. The shape is that of the object, or of the objects in the list.</summary>
    private record struct Level(int Node, ObjectShape? Shape, bool IsList);

    /// <param name="utf8">Valid UTF-8.</param>
    /// <param name="shape">What the format says of the whole.</param>
    /// <exception cref="JsonException">The bytes are not JSON, or deeper than <see cref="DefinitionLimits.Depth"/>.</exception>
    public static JsonTree Read(ReadOnlyMemory<byte> utf8, ObjectShape shape)
    {
        var tree = JsonTree.Borrowed(utf8);
        try
        {
            new TreeReader(tree, shape).Read();
            return tree;
        }
        catch (JsonException)
        {
            tree.Dispose();
            throw;
        }
    }

    private void Read()
    {
        while (_reader.Read())
        {
            switch (_reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    Name();
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    Open(isList: _reader.TokenType == JsonTokenType.StartArray);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    tree.Close(_levels[--_depth].Node, (int)_reader.TokenStartIndex + 1);
                    break;
                default:
                    Leaf();
                    break;
            }
        }
    }

    private void Name()
    {
        _next.NameStart = (int)_reader.TokenStartIndex + 1;
        _next.NameLength = _reader.ValueSpan.Length;
        _next.IsNameEscaped = _reader.ValueIsEscaped;
        if (_reader.ValueIsEscaped) NoteSurrogates();
        _next.Property = (sbyte)(tree.HasLoneSurrogates ? -1 : _levels[_depth - 1].Shape?.IndexOf(_reader.ValueSpan) ?? -1);
    }

    private void Open(bool isList)
    {
        var inner = InnerShape(isList);
        _next.Kind = isList ? NodeKind.List : NodeKind.Object;
        _next.Start = (int)_reader.TokenStartIndex;
        _levels[_depth] = new Level(Add(), inner, isList);
        _depth++;
    }

    private readonly ObjectShape? InnerShape(bool isList)
    {
        if (_depth == 0) return isList ? null : shape;
        var outer = _levels[_depth - 1];
        if (outer.IsList) return isList ? null : outer.Shape;
        if (_next.Property < 0) return null;
        var property = outer.Shape![_next.Property];
        return property.Kind == (isList ? PropertyKind.KeyedList : PropertyKind.Object) ? property.Item : null;
    }

    private void Leaf()
    {
        var isText = _reader.TokenType == JsonTokenType.String;
        _next.Kind = _reader.TokenType switch
        {
            JsonTokenType.String => NodeKind.Text,
            JsonTokenType.Number => NodeKind.Number,
            JsonTokenType.True => NodeKind.True,
            JsonTokenType.False => NodeKind.False,
            _ => NodeKind.Null,
        };
        _next.Start = (int)_reader.TokenStartIndex + (isText ? 1 : 0);
        _next.Length = _reader.ValueSpan.Length;
        _next.IsEscaped = isText && _reader.ValueIsEscaped;
        if (_next.IsEscaped) NoteSurrogates();
        var index = Add();
        tree[index].Next = index + 1;
    }

    private int Add()
    {
        if (_depth > 0) tree[_levels[_depth - 1].Node].Count++;
        var index = tree.Add(_next);
        _next = new Node { NameStart = -1, Property = -1 };
        return index;
    }

    private readonly void NoteSurrogates()
    {
        if (RawText.HasLoneSurrogate(_reader.ValueSpan)) tree.HasLoneSurrogates = true;
    }
}
