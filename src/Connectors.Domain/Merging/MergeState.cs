namespace Connectors.Domain.Merging;

/// <summary>What a three-way merge does at one place. The names are the rows of the table in <see cref="MergeTable"/>.</summary>
public enum MergeState
{
    Unchanged,
    TheirsTaken,
    MineKept,
    SameOnBothSides,
    BothChanged,
    MyAdditionKept,
    TheirAdditionTaken,
    SameAdditionOnBothSides,
    BothAdded,
    MyRemovalKept,
    TheirRemovalTaken,
    RemovedOnBothSides,
    ChangedAndRemoved,

    /// <summary>I removed an object, and the release only gave it other texts or another key.</summary>
    RewordedAndRemoved,
}
