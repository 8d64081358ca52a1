using System.Collections.Concurrent;
using System.Text;
using Connectors.Domain.Definitions.Canonical;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Definitions.Shapes;

/// <summary>What the format says of one kind of object: its properties, in the order in which people write them.</summary>
internal sealed class ObjectShape(Type type, string description, IReadOnlyList<PropertyShape> properties)
{
    private static readonly ConcurrentDictionary<Type, ObjectShape> Known = new();

    // Name lookup stands in the innermost loop: names differ by length and first letter far more often than not.
    private readonly PropertyShape[] _properties = [.. properties];

    /// <summary>The shape of a whole definition.</summary>
    public static ObjectShape Definition { get; } = Of(typeof(ConnectorContent));

    public Type Type { get; } = type;
    public string Description { get; } = description;
    public IReadOnlyList<PropertyShape> Properties => _properties;

    public static ObjectShape Of(Type type) => Known.GetOrAdd(type, ShapeReader.Read);

    /// <summary>Every shape below this one, each once.</summary>
    public IReadOnlySet<ObjectShape> Reachable()
    {
        var found = new HashSet<ObjectShape>();
        var open = new Queue<ObjectShape>([this]);
        while (open.TryDequeue(out var shape))
        {
            foreach (var item in shape.Properties.Select(property => property.Item).OfType<ObjectShape>().Where(found.Add))
                open.Enqueue(item);
        }

        return found;
    }

    /// <summary>The place of a property among <see cref="Properties"/>, or -1 where the format does not know it.</summary>
    /// <param name="rawName">The name as it stands between its quotes.</param>
    public int IndexOf(ReadOnlySpan<byte> rawName)
    {
        if (rawName.Contains((byte)'\\')) rawName = Encoding.UTF8.GetBytes(CanonicalText.Unescape(rawName));
        for (var i = 0; i < _properties.Length; i++)
            if (rawName.SequenceEqual(_properties[i].NameUtf8))
                return i;
        return -1;
    }

    public PropertyShape? Find(ReadOnlySpan<byte> rawName) => IndexOf(rawName) is >= 0 and var index ? _properties[index] : null;
}
