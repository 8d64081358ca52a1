using System.Text.Json;
using Connectors.Domain.Definitions.Shapes;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Merging.Places;

/// <summary>A place in a definition, in terms of keys: <c>endpoints[orders.list].headers[Accept].value</c>.</summary>
/// <remarks>Unlike a JSON pointer it means the same in the baseline, mine and theirs, whatever comes before it in its list.</remarks>
internal sealed class Place
{
    private string? _text;

    private Place(Place? parent, string step, PropertyShape? shape, TreeValue? item)
    {
        Parent = parent;
        Step = step;
        Shape = shape;
        Item = item;
    }

    /// <summary>The definition itself.</summary>
    public static Place Root { get; } = new(null, "", null, null);

    public Place? Parent { get; }

    /// <summary>The name of the property, the key of the object in its list, or the member of the set.</summary>
    public string Step { get; }

    /// <summary>The format's shape of the property, or of the object's list; null where the format has none.</summary>
    public PropertyShape? Shape { get; }

    /// <summary>The object in its list, where this is one.</summary>
    public TreeValue? Item { get; }

    public bool IsListMember { get; private init; }

    public Place Property(string name, PropertyShape? shape) => new(this, name, shape, null);

    /// <param name="key">A key of a keyed list, or a member of a set.</param>
    /// <param name="item">The object, where it is one.</param>
    public Place Member(string key, TreeValue? item) => new(this, key, Shape, item) { IsListMember = true };

    /// <summary>Whether this place is the other one or inside it.</summary>
    public bool IsWithin(Place other) => IsWithin(ToString(), other.ToString());

    /// <summary>Whether one place, as text, is the other one or inside it.</summary>
    public static bool IsWithin(string place, string other) =>
        place.StartsWith(other, StringComparison.Ordinal)
        && (place.Length == other.Length || other.Length == 0 || place[other.Length] is '.' or '[');

    public override string ToString() => _text ??= Parent is null ? "" : $"{Parent}{Written()}";

    private string Written()
    {
        if (IsListMember) return $"[{(IsPlain(Step, "[]") ? Step : Quoted(Step))}]";
        var name = IsPlain(Step, "[].") ? Step : $"[{Quoted(Step)}]";
        return Parent!.Parent is null || name[0] == '[' ? name : $".{name}";
    }

    // What could be read in two ways is written as JSON text.
    private static bool IsPlain(string step, string reserved) =>
        step.Length > 0 && step.AsSpan().IndexOfAny(reserved) < 0 && !step.Any(unit => unit is '"' || char.IsControl(unit));

    private static string Quoted(string step) => JsonSerializer.Serialize(step, TextOptions);

    private static readonly JsonSerializerOptions TextOptions =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
