using System.Text;
using Connectors.Domain.Definitions.Canonical;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Definitions.Reading;
using Connectors.Domain.Definitions.Tree;
using Connectors.Domain.Definitions.Validation;
using Connectors.Domain.Merging.Matching;
using Connectors.Domain.Merging.Places;

namespace Connectors.Domain.Merging;

/// <summary>
/// Turns what is wrong with a merged document into questions: each side was fine, so some part of one does not go with the other.
/// </summary>
internal static class Contradictions
{
    /// <summary>Adds a question that may fix a fault and was not asked yet.</summary>
    /// <returns>False where every place that could matter is asked about already.</returns>
    public static bool AskAbout(IReadOnlyList<Fault> faults, byte[] merged, Sides sides, DecisionBook book)
    {
        var asked = false;
        using var tree = TreeReader.Read(merged, DefinitionShape.Root);
        foreach (var fault in faults)
        {
            var place = PlaceOf(fault, tree.Root, out var value);
            if (book.HoldsOwnValue(place)) continue;
            asked |= Declarations(place, value, sides).Concat(Upwards(place))
                .Any(candidate => Differs(candidate, sides) && book.Force(candidate, fault.Message));
        }

        return asked;
    }

    /// <summary>Where the variables would be declared that a text uses: a removed one is asked about before the text is.</summary>
    private static IEnumerable<Place> Declarations(Place place, TreeValue? value, Sides sides)
    {
        if (value is not { Kind: NodeKind.Text } text) yield break;
        var owners = Upwards(place).Where(IsPartWithVariables).Concat(Methods(sides)).ToList();
        foreach (var name in Names(text))
        {
            // A variable may be gone with its whole sign-in method.
            foreach (var owner in owners)
                yield return owner.Property("variables", Parts.ShapeAt(owner)?.Named("variables")).Member(name, null);
            foreach (var owner in owners.Where(owner => owner.Parent is not null && Declares(owner, name, sides))) yield return owner;
        }
    }

    private static bool IsPartWithVariables(Place place) =>
        place.Parent is null || place is { IsListMember: true, Shape.Name: "endpoints" or "authentication" };

    private static bool Declares(Place owner, string name, Sides sides)
    {
        var variable = owner.Property("variables", null).Member(name, null);
        return (ValueAt(variable, sides.Mine) ?? ValueAt(variable, sides.Theirs)) is not null;
    }

    private static IEnumerable<Place> Methods(Sides sides)
    {
        var list = Place.Root.Property("authentication", DefinitionShape.Root.Named("authentication"));
        foreach (var methods in new[] { ValueAt(list, sides.Mine), ValueAt(list, sides.Theirs) }.OfType<TreeValue>())
        {
            foreach (var method in methods) yield return list.Member(KeyedList.TryKey(method, out var key) ? key.Text : "", method);
        }
    }

    private static List<string> Names(TreeValue text)
    {
        var names = new List<string>();
        foreach (var name in Placeholders.In(text)) names.Add(Encoding.UTF8.GetString(name));
        return names;
    }

    private static IEnumerable<Place> Upwards(Place place)
    {
        for (var at = place; at is not null; at = at.Parent) yield return at;
    }

    private static bool Differs(Place place, Sides sides) =>
        !Sides.Same(ValueAt(place, sides.Mine), ValueAt(place, sides.Theirs));

    private static TreeValue? ValueAt(Place place, TreeValue? root)
    {
        if (place.Parent is null) return root;
        if (ValueAt(place.Parent, root) is not { } container) return null;
        foreach (var member in container)
        {
            var isIt = place.IsListMember
                ? (KeyedList.TryKey(member, out var key) ? key.Text : member.Kind == NodeKind.Text ? member.Text : null) == place.Step
                : container.Kind == NodeKind.Object && member.Name == place.Step;
            if (isIt) return member;
        }

        return null;
    }

    private static Place PlaceOf(Fault fault, TreeValue root, out TreeValue? value)
    {
        var place = Place.Root;
        value = root;
        foreach (var step in fault.Pointer
            .Split('/')
            .Skip(1)
            .Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            if (value is not { } container) break;
            if (container.Kind == NodeKind.List)
                (place, value) = Member(place, container, int.Parse(step, System.Globalization.CultureInfo.InvariantCulture));
            else
                (place, value) = Property(place, container, step);
        }

        return place;
    }

    private static (Place Place, TreeValue? Value) Member(Place list, TreeValue container, int index)
    {
        foreach (var member in container)
        {
            if (index-- > 0) continue;
            return (list.Member(KeyedList.TryKey(member, out var key) ? key.Text : member.Text, member), member);
        }

        return (list, null);
    }

    private static (Place Place, TreeValue? Value) Property(Place owner, TreeValue container, string name)
    {
        var shape = Parts.ShapeAt(owner)?.Named(name);
        return (owner.Property(name, shape), container.TryFind(Encoding.UTF8.GetBytes(name), out var value) ? value : null);
    }
}
