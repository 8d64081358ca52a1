using Connectors.Domain.Merging.Matching;
using Connectors.Domain.Merging.Places;

namespace Connectors.Domain.Merging;

/// <summary>Whose edits at a place are entered there; the others stand in the entry of a place above.</summary>
internal readonly record struct Telling(bool Mine, bool Theirs)
{
    public static readonly Telling Both = new(true, true);
}

/// <summary>Enters every edit of both sides with its fate, as the merge comes to it.</summary>
internal sealed class Ledger
{
    private readonly List<LedgerRow> _mine = [];
    private readonly List<LedgerRow> _theirs = [];

    public IReadOnlyList<LedgerRow> Mine => _mine;

    public IReadOnlyList<LedgerRow> Theirs => _theirs;

    /// <summary>Enters what each side changed at a place and below, all with the fate that the outcome gives.</summary>
    public void Enter(Place place, Sides sides, Outcome outcome, Telling telling)
    {
        if (telling.Mine) Enter(_mine, place, new Sides(sides.Baseline, sides.Mine, null), outcome.OfMine, outcome);
        if (telling.Theirs) Enter(_theirs, place, new Sides(sides.Baseline, sides.Theirs, null), outcome.OfTheirs, outcome);
    }

    private static void Enter(List<LedgerRow> rows, Place place, Sides edited, Fate fate, Outcome outcome)
    {
        if (Sides.Same(edited.Baseline, edited.Mine)) return;
        var edits = new List<Change>();
        DefinitionDiff.Compare(place, edited, edits);
        string[] decisions = [.. outcome.Decisions.Select(decision => decision.Path)];
        rows.AddRange(edits.Select(edit => new LedgerRow(edit, fate, decisions)));
    }
}
