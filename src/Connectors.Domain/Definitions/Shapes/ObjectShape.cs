using System.Collections.Concurrent;
using System.Text;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Shapes;

/// <summary>What the format says of one kind of object: its properties, in the order in which people write them.</summary>
internal sealed class ObjectShape(Type type, string description, IReadOnlyList<PropertyShape> properties)
{
    private static readonly ConcurrentDictionary<Type, ObjectShape> Known = new();

    private readonly PropertyShape[] _properties = [.. properties];
    private readonly NameIndex _names = new(properties.Select(property => property.NameUtf8));
    private readonly int[] _ranks = Ranks(properties);

    public Type Type { get; } = type;
    public string Description { get; } = description;
    public IReadOnlyList<PropertyShape> Properties => _properties;

    /// <summary>A bit for each required property, at its place among <see cref="Properties"/>.</summary>
    public ulong Required { get; } = properties
        .Select((property, index) => property.IsRequired ? 1UL << index : 0)
        .Aggregate(0UL, (all, bit) => all | bit);

    public PropertyShape this[int index] => _properties[index];

    public static ObjectShape Of(Type type) => Known.GetOrAdd(type, ShapeReader.Read);

    /// <summary>What the format says of a property, or null where it does not know it.</summary>
    public PropertyShape? Named(string name) => Array.Find(_properties, property => property.Name == name);

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
    /// <param name="rawName">The name as written between its quotes.</param>
    public int IndexOf(ReadOnlySpan<byte> rawName)
    {
        if (rawName.Contains((byte)'\\')) rawName = Encoding.UTF8.GetBytes(CanonicalText.Unescape(rawName));
        return _names.Find(rawName);
    }

    /// <summary>The place of a property in the canonical order of all properties of this shape.</summary>
    public int Rank(int index) => _ranks[index];

    private static int[] Ranks(IReadOnlyList<PropertyShape> properties)
    {
        var sorted = properties.OrderBy(property => property.Name, StringComparer.Ordinal).ToList();
        return [.. properties.Select(property => sorted.IndexOf(property))];
    }
}
