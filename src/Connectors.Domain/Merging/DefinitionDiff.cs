using Connectors.Domain.Definitions;
using Connectors.Domain.Merging.Matching;
using Connectors.Domain.Merging.Places;

namespace Connectors.Domain.Merging;

/// <summary>What differs in meaning between two definitions.</summary>
public static class DefinitionDiff
{
    /// <returns>Every difference, in the order of the canonical form; empty where the fingerprints are equal.</returns>
    public static IReadOnlyList<Change> Between(ConnectorDefinition old, ConnectorDefinition @new)
    {
        var changes = new List<Change>();
        Compare(Place.Root, new Sides(old.ReadTree().Root, @new.ReadTree().Root, null), changes);
        return changes;
    }

    /// <summary>Adds what differs at one place.</summary>
    /// <param name="place">Where.</param>
    /// <param name="sides">The old value as baseline, the new one as mine.</param>
    /// <param name="changes">Where changes go.</param>
    internal static void Compare(Place place, Sides sides, List<Change> changes)
    {
        var (old, @new) = (sides.Baseline, sides.Mine);
        if (Sides.Same(old, @new)) return;
        switch (Parts.KindOf(place, sides))
        {
            case PartsKind.Keyed when IsTakenApart(place, sides):
                foreach (var row in KeyedRows.Of(place.Shape, sides))
                    Compare(place.Member(KeyedRows.KeyOf(row.Sides), row.Sides.Any), row.Sides, changes);
                break;
            case PartsKind.Set:
                foreach (var member in MemberJoin.Of(sides, SortedBy.Text))
                    Compare(place.Member(member.Any.Text, null), member, changes);
                break;
            case PartsKind.Properties when old is not null && @new is not null:
                CompareProperties(place, sides, changes);
                break;
            default:
                changes.Add(IsKey(place)
                    ? new Change(ChangeKind.Renamed, place.Parent!, old, @new)
                    : new Change(
                        old is null ? ChangeKind.Added : @new is null ? ChangeKind.Removed : ChangeKind.Changed, place, old, @new));
                break;
        }
    }

    private static bool IsTakenApart(Place place, Sides sides) =>
        Parts.IsKnownList(place) || (sides.Baseline is not null && sides.Mine is not null);

    private static void CompareProperties(Place place, Sides sides, List<Change> changes)
    {
        var shape = Parts.ShapeAt(place);
        foreach (var property in MemberJoin.Of(sides, SortedBy.Name))
        {
            if (!Sides.Same(property.Baseline, property.Mine)) Compare(Parts.PropertyOf(place, shape, property.Any), property, changes);
        }
    }

    private static bool IsKey(Place place) => place is { IsListMember: false, Step: "key", Parent.IsListMember: true };
}
