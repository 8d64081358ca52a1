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
        using var tree = TreeReader.Read(merged, DefinitionShape.Root);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fault in faults)
        {
            var place = PlaceOf(fault, tree.Root, out var value);
            if (book.HoldsOwnValue(place)) continue;
            var upwards = Upwards(place).Where(candidate => Differs(candidate, sides));
            var variables = Declarations(place, value, tree.Root, sides).Where(candidate => Differs(candidate, sides)).ToList();
            if (variables.Find(book.IsAsked) is { } variable)
                Ask(upwards, asked, candidate => Follow(candidate, variable, fault.Message, book));
            else
                Ask(variables.Concat(upwards), asked, candidate => book.Force(candidate, fault.Message));
        }

        return asked.Count > 0;
    }

    // One question may fix several faults.
    private static void Ask(IEnumerable<Place> candidates, HashSet<string> asked, Func<Place, bool> ask)
    {
        var first = candidates.FirstOrDefault(candidate => asked.Contains($"{candidate}") || ask(candidate));
        if (first is not null) asked.Add($"{first}");
    }

    // What is asked about a variable decides about the texts that use it, within their endpoint or sign-in method.
    private static bool Follow(Place place, Place variable, string why, DecisionBook book) =>
        (Upwards(place).Any(at => at.IsListMember) && !variable.IsWithin(place) && book.Follow(place, variable, why))
        || (!book.IsFollower(place) && book.Force(place, why));

    /// <summary>Where the variables would be declared that a text uses: a removed one is asked about before the text is.</summary>
    private static IEnumerable<Place> Declarations(Place place, TreeValue? value, TreeValue merged, Sides sides)
    {
        if (value is not { Kind: NodeKind.Text } text) yield break;
        var owners = Upwards(place).Where(IsPartWithVariables).Concat(Methods(sides)).ToList();
        var missing = Names(text).Where(name => !owners.Any(owner => Declares(owner, name, merged))).ToList();
        foreach (var name in missing.Count > 0 ? missing : Names(text))
        {
            // A variable may be gone with its whole sign-in method.
            foreach (var owner in owners) yield return VariableOf(owner, name);
            foreach (var owner in owners.Where(owner =>
                owner.Parent is not null && (Declares(owner, name, sides.Mine) || Declares(owner, name, sides.Theirs))))
                yield return owner;
        }
    }

    private static bool IsPartWithVariables(Place place) =>
        place.Parent is null || place is { IsListMember: true, Shape.Name: "endpoints" or "authentication" };

    private static bool Declares(Place owner, string name, TreeValue? root) => ValueAt(VariableOf(owner, name), root) is not null;

    private static Place VariableOf(Place owner, string name) =>
        owner.Property("variables", Parts.ShapeAt(owner)?.Named("variables")).Member(name, null);

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
