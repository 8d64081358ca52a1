namespace Connectors.Domain.Merging;

/// <summary>What the merge did at a place, from which the fates of the edits there follow.</summary>
/// <param name="State">The row of the table.</param>
/// <param name="Decisions">The decisions at the place and below it.</param>
internal sealed record Outcome(MergeState State, IReadOnlyList<Decision> Decisions)
{
    private static readonly Outcome[] WithoutDecisions = [.. Enum.GetValues<MergeState>().Select(state => new Outcome(state, []))];

    /// <summary>What needed no decision.</summary>
    public static Outcome Of(MergeState state) => WithoutDecisions[(int)state];

    /// <summary>What may have needed decisions below.</summary>
    public static Outcome Of(MergeState state, IReadOnlyList<Decision> decisions) =>
        decisions.Count == 0 ? Of(state) : new Outcome(state, decisions);

    /// <summary>What became of an edit of mine.</summary>
    public Fate OfMine => Decisions.Count > 0 ? ByDecision(Fate.ToDecide, Fate.DecidedMine, GivenUp) : State switch
    {
        MergeState.SameOnBothSides or MergeState.SameAdditionOnBothSides or MergeState.RemovedOnBothSides => Fate.AdoptedUpstream,
        MergeState.BothChanged or MergeState.BothAdded => Fate.Merged,
        _ => Fate.Kept,
    };

    /// <summary>What became of an edit of theirs.</summary>
    public Fate OfTheirs => Decisions.Count > 0 ? ByDecision(Fate.HeldBack, Fate.HeldBack, Fate.DecidedTheirs) : State switch
    {
        MergeState.SameOnBothSides or MergeState.SameAdditionOnBothSides or MergeState.RemovedOnBothSides => Fate.AlreadyHere,
        MergeState.BothChanged or MergeState.BothAdded => Fate.Merged,
        MergeState.RewordedAndRemoved => Fate.NotNeeded,
        _ => Fate.Taken,
    };

    private Fate GivenUp => Decisions.All(decision => decision.Theirs == decision.Baseline) ? Fate.Dropped : Fate.DecidedTheirs;

    private Fate ByDecision(Fate open, Fate mine, Fate theirs) =>
        Decisions.Any(decision => decision.Choice == DecisionChoice.Undecided) ? open
        : Decisions.All(decision => decision.Choice == DecisionChoice.Mine) ? mine
        : Decisions.All(decision => decision.Choice == DecisionChoice.Theirs) ? theirs
        : Fate.DecidedOtherwise;
}
