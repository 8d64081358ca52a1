using System.Runtime.InteropServices;
using System.Text.Json;
using Connectors.Domain.Definitions.Shapes;

namespace Connectors.Domain.Definitions.Canonical;

/// <summary>Writes the canonical form of a valid definition: the one text that every document of the same meaning has.</summary>
/// <remarks>
/// Properties by ordinal, keyed lists by key, sets sorted and without repetition, defaults left out, texts and numbers as RFC 8785.
/// A property is written first and cut off again where it turns out to say what its absence says.
/// </remarks>
internal sealed class CanonicalForm : IDisposable
{
    private readonly ByteBuffer _buffer;

    // Both lists are stacks shared by all levels: a level adds its members at the end, sorts them, and removes them when it is done.
    private readonly List<JsonProperty> _properties = [];
    private readonly List<Member> _members = [];

    private CanonicalForm(int capacity) => _buffer = new ByteBuffer(capacity);

    private readonly record struct Member(JsonElement Element, JsonElement SortBy);

    /// <param name="root">A definition without faults.</param>
    /// <param name="capacity">About how many bytes are expected.</param>
    public static byte[] Write(JsonElement root, int capacity)
    {
        using var form = new CanonicalForm(capacity);
        form.WriteObject(root, ObjectShape.Definition);
        return form._buffer.Written.ToArray();
    }

    public void Dispose() => _buffer.Dispose();

    private void WriteValue(JsonElement value, PropertyShape? shape)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(value, shape?.Item);
                break;
            case JsonValueKind.Array:
                WriteArray(value, shape);
                break;
            case JsonValueKind.String:
                WriteText(JsonMarshal.GetRawUtf8Value(value)[1..^1]);
                break;
            case JsonValueKind.Number:
                CanonicalNumber.Write(JsonMarshal.GetRawUtf8Value(value), _buffer);
                break;
            default:
                _buffer.Add(JsonMarshal.GetRawUtf8Value(value));
                break;
        }
    }

    private void WriteText(ReadOnlySpan<byte> raw) => CanonicalText.Write(raw, _buffer, foldLineEnds: true);

    private void WriteObject(JsonElement value, ObjectShape? shape)
    {
        var first = _properties.Count;
        foreach (var property in value.EnumerateObject()) _properties.Add(property);
        var count = _properties.Count - first;
        CollectionsMarshal.AsSpan(_properties)[first..].Sort(static (left, right) =>
            OrdinalOrder.Compare(JsonMarshal.GetRawUtf8PropertyName(left), JsonMarshal.GetRawUtf8PropertyName(right)));

        _buffer.Add((byte)'{');
        var empty = _buffer.Length;
        for (var i = 0; i < count; i++) WriteProperty(value, _properties[first + i], shape, isFirst: _buffer.Length == empty);
        _buffer.Add((byte)'}');
        _properties.RemoveRange(first, count);
    }

    private void WriteProperty(JsonElement owner, JsonProperty property, ObjectShape? owners, bool isFirst)
    {
        var start = _buffer.Length;
        var name = JsonMarshal.GetRawUtf8PropertyName(property);
        var shape = owners?.Find(name);
        if (!isFirst) _buffer.Add((byte)',');
        CanonicalText.Write(name, _buffer, foldLineEnds: false);
        _buffer.Add((byte)':');
        var valueStart = _buffer.Length;
        WriteValue(property.Value, shape);
        if (shape is not null && shape.Default.Matches(owner, _buffer.Written[valueStart..])) _buffer.CutTo(start);
    }

    private void WriteArray(JsonElement array, PropertyShape? shape)
    {
        if (shape?.Kind == PropertyKind.Set) WriteSorted(array, shape, static element => element);
        else if (KeyedList.Is(array)) WriteSorted(array, shape, static element => element.GetProperty(KeyedList.KeyName));
        else WriteInOrder(array);
    }

    private void WriteInOrder(JsonElement array)
    {
        _buffer.Add((byte)'[');
        var isFirst = true;
        foreach (var element in array.EnumerateArray())
        {
            if (!isFirst) _buffer.Add((byte)',');
            WriteValue(element, null);
            isFirst = false;
        }

        _buffer.Add((byte)']');
    }

    private void WriteSorted(JsonElement array, PropertyShape? shape, Func<JsonElement, JsonElement> sortBy)
    {
        var first = _members.Count;
        foreach (var element in array.EnumerateArray()) _members.Add(new Member(element, sortBy(element)));
        var count = _members.Count - first;
        CollectionsMarshal.AsSpan(_members)[first..].Sort(static (left, right) => OrdinalOrder.Compare(Text(left.SortBy), Text(right.SortBy)));

        _buffer.Add((byte)'[');
        for (var i = 0; i < count; i++)
        {
            if (i > 0 && shape?.Kind == PropertyKind.Set && OrdinalOrder.Same(Text(_members[first + i].SortBy), Text(_members[first + i - 1].SortBy))) continue;
            if (i > 0) _buffer.Add((byte)',');
            WriteValue(_members[first + i].Element, shape);
        }

        _buffer.Add((byte)']');
        _members.RemoveRange(first, count);
    }

    private static ReadOnlySpan<byte> Text(JsonElement text) => JsonMarshal.GetRawUtf8Value(text)[1..^1];
}
