namespace Connectors.Domain.Merging;

/// <summary>What became of one edit.</summary>
public enum Fate
{
    /// <summary>Mine: it is in the result unchanged.</summary>
    Kept,

    /// <summary>Mine: the release has the same edit.</summary>
    AdoptedUpstream,

    /// <summary>Theirs: it is in the result unchanged.</summary>
    Taken,

    /// <summary>Theirs: it was made here before.</summary>
    AlreadyHere,

    /// <summary>The result combines both sides' edits.</summary>
    Merged,

    /// <summary>Mine: it conflicts with the release and is not decided yet.</summary>
    ToDecide,

    /// <summary>A decision kept mine.</summary>
    DecidedMine,

    /// <summary>A decision took theirs instead.</summary>
    DecidedTheirs,

    /// <summary>A decision replaced it with another value, or with some of both.</summary>
    DecidedOtherwise,

    /// <summary>Mine: a decision dropped it without a conflict.</summary>
    Dropped,

    /// <summary>Theirs: it only rewords or renames what was removed here.</summary>
    NotNeeded,

    /// <summary>Theirs: a decision, made or still open, keeps it out.</summary>
    HeldBack,
}

/// <summary>One edit and what became of it.</summary>
/// <param name="Edit">The edit, against the baseline.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Decisions">The places of the decisions that it hangs on.</param>
public sealed record LedgerRow(Change Edit, Fate Fate, IReadOnlyList<string> Decisions)
{
    /// <summary>Whether texts of both sides were combined, so a person should check the text.</summary>
    public bool NeedsCheck => Fate == Fate.Merged;
}
