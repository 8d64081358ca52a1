using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Definitions.Reading;
using Connectors.Domain.Definitions.Tree;
using Connectors.Domain.Merging.Matching;
using Connectors.Domain.Merging.Places;

namespace Connectors.Domain.Merging;

/// <summary>A step of the place of a kept change.</summary>
/// <param name="Name">The name of the property, or the key of the object in its list.</param>
public sealed record KeptStep(string Name)
{
    /// <summary>Whether it is an object of a list.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsMember { get; init; }

    /// <summary>What people called the object; null where it has a key only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Called { get; init; }
}

/// <summary>A change as a row keeps it: not its words but all that they are made of.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Place">Where, from the definition on.</param>
public sealed record KeptChange(ChangeKind Kind, IReadOnlyList<KeptStep> Place)
{
    /// <summary>The value before, as JSON; <c>{}</c> where the words only name it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Old { get; init; }

    /// <summary>The value after, as JSON; <c>{}</c> where the words only name it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? New { get; init; }

    /// <summary>The value of the other side of a merge, which the words tell it from.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Other { get; init; }

    public static KeptChange Of(Change change) => new(change.Kind, [.. Steps(change.Place)])
    {
        Old = Kept(change, change.OldValue),
        New = Kept(change, change.NewValue),
        Other = Change.Json(change.OtherValue),
    };

    /// <summary>The change, with the same words. Its values may be less than the whole.</summary>
    public Change ToChange()
    {
        var place = Places.Place.Root;
        foreach (var step in Place)
        {
            place = step.IsMember
                ? place.Member(step.Name, Named(step.Called))
                : place.Property(step.Name, Parts.ShapeAt(place)?.Named(step.Name));
        }

        return new Change(Kind, place, Value(Old), Value(New)).Beside(Value(Other));
    }

    internal static IEnumerable<KeptStep> Steps(Place place)
    {
        if (place.Parent is null) return [];
        var called = place.Item is { Kind: NodeKind.Object } item && item.TryFind("name"u8, out var name) && name.Kind == NodeKind.Text
            ? name.Text
            : null;
        return Steps(place.Parent).Append(new KeptStep(place.Step) { IsMember = place.IsListMember, Called = called });
    }

    // What was added or removed as a whole is said by its name: its content is in the definitions.
    private static string? Kept(Change change, TreeValue? value) => value switch
    {
        null => null,
        { } whole when change.Kind is ChangeKind.Added or ChangeKind.Removed
            && (change.Place.IsListMember || whole.Kind is NodeKind.Object or NodeKind.List) => "{}",
        _ => Change.Json(value),
    };

    private static TreeValue? Value(string? json) => json is null ? null : Read($"{{\"value\":{json}}}", "value"u8);

    internal static TreeValue? Named(string? name) =>
        name is null ? null : Tree($"{{\"name\":{JsonSerializer.Serialize(name)}}}").Root;

    private static TreeValue Read(string json, ReadOnlySpan<byte> member) =>
        Tree(json).Root.TryFind(member, out var value) ? value : throw new InvalidDataException($"\"{json}\" holds no value.");

    private static JsonTree Tree(string json) => TreeReader.Read(Encoding.UTF8.GetBytes(json), DefinitionShape.Root);
}
