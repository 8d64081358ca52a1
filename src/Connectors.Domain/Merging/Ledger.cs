using Connectors.Domain.Merging.Matching;
using Connectors.Domain.Merging.Places;

namespace Connectors.Domain.Merging;

/// <summary>The sides whose edits have a row at a place; other edits have their row at a place above.</summary>
internal readonly record struct LedgerScope(bool Mine, bool Theirs)
{
    public static readonly LedgerScope Both = new(true, true);
}

/// <summary>Enters every edit of both sides with its fate, as the merge comes to it.</summary>
internal sealed class Ledger
{
    private readonly List<LedgerRow> _mine = [];
    private readonly List<LedgerRow> _theirs = [];

    public IReadOnlyList<LedgerRow> Mine => _mine;

    public IReadOnlyList<LedgerRow> Theirs => _theirs;

    /// <summary>Enters what each side changed at a place and below, all with the fate that the outcome gives.</summary>
    public void Enter(Place place, Sides sides, Outcome outcome, LedgerScope scope)
    {
        if (scope.Mine) Enter(_mine, place, sides, outcome.OfMine, outcome);
        if (scope.Theirs) Enter(_theirs, place, sides with { Mine = sides.Theirs, Theirs = sides.Mine }, outcome.OfTheirs, outcome);
    }

    /// <param name="rows">The rows of the side whose edits are entered.</param>
    /// <param name="place">Where.</param>
    /// <param name="sides">With that side as mine.</param>
    /// <param name="fate">What became of the edits.</param>
    /// <param name="outcome">The decisions that they depend on.</param>
    private static void Enter(List<LedgerRow> rows, Place place, Sides sides, Fate fate, Outcome outcome)
    {
        if (Sides.Same(sides.Baseline, sides.Mine)) return;
        var edits = new List<Change>();
        DefinitionDiff.Compare(place, sides with { Theirs = null }, edits);
        string[] decisions = outcome.Decisions.Count == 0 ? [] : [.. outcome.Decisions.Select(decision => decision.Path)];
        foreach (var edit in edits)
            rows.Add(new LedgerRow(ReferenceEquals(edit.Place, place) ? edit.Beside(sides.Theirs) : edit, fate, decisions));
    }
}
