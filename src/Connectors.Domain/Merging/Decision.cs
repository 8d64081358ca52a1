namespace Connectors.Domain.Merging;

/// <summary>A person's choice where two sides conflict.</summary>
public enum DecisionChoice
{
    /// <summary>Open: the preview has mine, and the merge cannot be applied.</summary>
    Undecided,
    Mine,
    Theirs,

    /// <summary>A value of one's own.</summary>
    Value,
}

/// <summary>Why a person is asked.</summary>
public enum DecisionReason
{
    /// <summary>Both sides changed it, each in its own way.</summary>
    BothChanged,

    /// <summary>Both sides added it, each with other content.</summary>
    BothAdded,

    /// <summary>One side changed what the other side removed.</summary>
    ChangedAndRemoved,

    /// <summary>Each side is fine by itself, but together they are no valid definition.</summary>
    Invalid,

    /// <summary>There is no conflict: it was decided all the same.</summary>
    Chosen,
}

/// <summary>One question of a merge and its answer: a value that can be stored, replayed, and checked again.</summary>
/// <param name="Path">Where, in terms of keys; of what is in the baseline, by its key there.</param>
/// <param name="Choice">The answer.</param>
public sealed record Decision(string Path, DecisionChoice Choice)
{
    /// <summary>Why it is asked.</summary>
    public DecisionReason Reason { get; init; }

    /// <summary>What the question is about, as people call it: "Header *Accept* of *Receive orders*".</summary>
    public string Title { get; init; } = "";

    /// <summary>What the title is made of, as rows keep it (<see cref="KeptTitle"/>); empty where that is not known.</summary>
    public string Called { get; init; } = "";

    /// <summary>The question in words.</summary>
    public string Words { get; init; } = "";

    /// <summary>The value of the baseline as canonical JSON; null where it has none.</summary>
    public string? Baseline { get; init; }

    /// <summary>My value as canonical JSON; null where I have none.</summary>
    public string? Mine { get; init; }

    /// <summary>Their value as canonical JSON; null where they have none.</summary>
    public string? Theirs { get; init; }

    /// <summary>The value of one's own, as JSON, where <see cref="Choice"/> says so.</summary>
    public string? Value { get; init; }

    /// <summary>Whether an earlier answer was for other values than these, so that it is asked again.</summary>
    public bool IsStale { get; init; }
}
