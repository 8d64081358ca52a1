using Connectors.Domain.Merging.Matching;
using Connectors.Domain.Merging.Places;

namespace Connectors.Domain.Merging;

/// <summary>
/// The rules of the three-way merge, as git's trivial merge has them:
/// one row for every way in which three values can be equal or missing.
/// </summary>
internal static class MergeTable
{
    /// <param name="letters">
    /// Baseline, mine, theirs: a dash for nothing, equal letters for equal values, in the order of their first use; a small letter
    /// for an object of a list with other texts or another key only.
    /// </param>
    public static MergeState StateOf(ReadOnlySpan<char> letters) => letters switch
    {
        "AAA" => MergeState.Unchanged,
        "AAB" => MergeState.TheirsTaken,
        "ABA" => MergeState.MineKept,
        "ABB" => MergeState.SameOnBothSides,
        "ABC" => MergeState.BothChanged,
        "-A-" => MergeState.MyAdditionKept,
        "--A" => MergeState.TheirAdditionTaken,
        "-AA" => MergeState.SameAdditionOnBothSides,
        "-AB" => MergeState.BothAdded,
        "A-A" => MergeState.MyRemovalKept,
        "AA-" => MergeState.TheirRemovalTaken,
        "A--" => MergeState.RemovedOnBothSides,
        "A-a" => MergeState.RewordedAndRemoved,
        "A-B" or "AB-" => MergeState.ChangedAndRemoved,
        "---" => MergeState.Unchanged,
        _ => throw new ArgumentOutOfRangeException(nameof(letters), letters.ToString(), "No row of the table."),
    };

    /// <summary>Whose value a settled state takes; null where a look into the values, or a person, must say.</summary>
    public static bool? TakesMine(MergeState state) => state switch
    {
        MergeState.TheirsTaken or MergeState.TheirAdditionTaken or MergeState.TheirRemovalTaken => false,
        MergeState.BothChanged or MergeState.BothAdded or MergeState.ChangedAndRemoved => null,
        _ => true,
    };

    public static MergeState StateOf(Place place, Sides sides)
    {
        bool mine = Sides.Same(sides.Baseline, sides.Mine), theirs = Sides.Same(sides.Baseline, sides.Theirs);
        var both = mine ? theirs : !theirs && Sides.Same(sides.Mine, sides.Theirs);
        var b = sides.Baseline is null ? '-' : 'A';
        var next = sides.Baseline is null ? 'A' : 'B';
        var m = sides.Mine is null ? '-' : mine ? b : next;
        var t = sides.Theirs is null ? '-' : theirs ? b : both || m is '-' || mine ? next : (char)(next + 1);
        var isRemoved = (b, m, t) is ('A', '-', 'B');
        return StateOf([b, m, isRemoved && Rewording.IsAll(place, sides.Baseline!.Value, sides.Theirs!.Value) ? 'a' : t]);
    }
}
