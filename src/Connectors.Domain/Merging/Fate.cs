namespace Connectors.Domain.Merging;

/// <summary>What became of one edit.</summary>
public enum Fate
{
    /// <summary>Mine: it stands in the result as it was made.</summary>
    Kept,

    /// <summary>Mine: the release has the same edit.</summary>
    AdoptedUpstream,

    /// <summary>Theirs: it stands in the result as they made it.</summary>
    Taken,

    /// <summary>Theirs: it was made here before.</summary>
    AlreadyHere,

    /// <summary>Both sides' edits stand in the result, combined.</summary>
    Merged,

    /// <summary>Mine: it contradicts the release, and nobody has decided yet.</summary>
    ToDecide,

    /// <summary>A decision kept mine.</summary>
    DecidedMine,

    /// <summary>A decision took theirs instead.</summary>
    DecidedTheirs,

    /// <summary>A decision put a value of its own, or some of both, in its place.</summary>
    DecidedOtherwise,

    /// <summary>Mine: a decision gave it up although nothing contradicted it.</summary>
    Dropped,

    /// <summary>Theirs: a decision, made or still open, keeps it out.</summary>
    HeldBack,
}

/// <summary>One edit and what became of it.</summary>
/// <param name="Edit">The edit, against the baseline.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Decisions">The places of the decisions that it hangs on.</param>
public sealed record LedgerRow(Change Edit, Fate Fate, IReadOnlyList<string> Decisions)
{
    /// <summary>Whether lines of both sides were combined, so that somebody should read the text.</summary>
    public bool NeedsCheck => Fate == Fate.Merged;
}
