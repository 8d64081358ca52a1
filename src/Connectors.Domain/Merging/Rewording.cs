using Connectors.Domain.Definitions.Tree;
using Connectors.Domain.Merging.Matching;
using Connectors.Domain.Merging.Places;

namespace Connectors.Domain.Merging;

/// <summary>Tells whether an object of a list only got other texts for people, or another key.</summary>
internal static class Rewording
{
    /// <param name="member">The object's place.</param>
    /// <param name="before">The object.</param>
    /// <param name="after">What became of it.</param>
    public static bool IsAll(Place member, TreeValue before, TreeValue after)
    {
        if (member is not { IsListMember: true, Shape.Item: not null }) return false;
        var edits = new List<Change>();
        DefinitionDiff.Compare(member, new Sides(before, after, null), edits);
        return edits.TrueForAll(edit => edit.Kind == ChangeKind.Renamed
            ? ReferenceEquals(edit.Place, member)
            : edit.Place is { IsListMember: false, Shape.IsForPeople: true });
    }
}
