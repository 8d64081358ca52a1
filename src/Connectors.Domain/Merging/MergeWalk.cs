using System.Text.Json;
using Connectors.Domain.Definitions.Canonical;
using Connectors.Domain.Definitions.Tree;
using Connectors.Domain.Merging.Matching;
using Connectors.Domain.Merging.Places;

namespace Connectors.Domain.Merging;

/// <summary>Walks baseline, mine and theirs side by side, writes the merged document, and enters every edit into the ledger.</summary>
internal sealed class MergeWalk(DecisionBook book) : IDisposable
{
    private readonly MergedText _out = new();
    private readonly List<Decision> _decisions = [];

    public Ledger Ledger { get; } = new();

    public IReadOnlyList<Decision> Decisions => _decisions;

    public ReadOnlySpan<byte> Merged => _out.Written;

    public void Dispose() => _out.Dispose();

    /// <summary>Merges one place and writes the result, if the result has a value there.</summary>
    /// <param name="place">Where.</param>
    /// <param name="sides">The three values.</param>
    /// <param name="scope">Whose edits are entered into the ledger here.</param>
    public Outcome Merge(Place place, Sides sides, LedgerScope scope)
    {
        var state = MergeTable.StateOf(place, sides);
        var takesMine = MergeTable.TakesMine(state);
        var hasParts = CanBeTakenApart(place, sides);
        var text = takesMine is null && !hasParts ? TextMerge.TryMerge(place, sides) : null;
        if (takesMine is null && !hasParts && text is null) return Ask(place, sides, ReasonOf(state), scope);
        if (Unprompted(place, sides) is { } reason) return Ask(place, sides, reason, scope);
        if (book.LeaderOf(place) is { } leader) return Follow(place, sides, leader, scope);
        if (text is not null) return SettleText(place, sides, text, scope);
        if (takesMine is null || (hasParts && book.SaysMoreBelow(place))) return MergeParts(place, sides, state, scope);
        return Settle(place, sides, takesMine.Value ? sides.Mine : sides.Theirs, Outcome.Of(state), scope);
    }

    private static DecisionReason ReasonOf(MergeState state) => state switch
    {
        MergeState.BothAdded => DecisionReason.BothAdded,
        MergeState.ChangedAndRemoved => DecisionReason.ChangedAndRemoved,
        _ => DecisionReason.BothChanged,
    };

    /// <summary>Why a decision is needed although the merge has a rule.</summary>
    private DecisionReason? Unprompted(Place place, Sides sides)
    {
        if (Sides.Same(sides.Mine, sides.Theirs)) return null;
        if (book.WhyForced(place) is not null) return DecisionReason.Invalid;
        return book.IsAnswered(place, sides) ? DecisionReason.Chosen : null;
    }

    // A list that the format knows means the same empty and absent; anything else must be there on both sides to have parts.
    private static bool CanBeTakenApart(Place place, Sides sides) => Parts.KindOf(place, sides) switch
    {
        PartsKind.Whole => false,
        PartsKind.Set => true,
        PartsKind.Keyed when Parts.IsKnownList(place) => true,
        _ => sides.Mine is not null && sides.Theirs is not null,
    };

    private Outcome MergeParts(Place place, Sides sides, MergeState state, LedgerScope scope)
    {
        var kind = Parts.KindOf(place, sides);
        var isOneEdit = sides.Baseline is null && !Parts.IsKnownList(place) && kind != PartsKind.Set;
        var inner = isOneEdit ? default : scope;
        var outcome = Outcome.Of(state, kind switch
        {
            PartsKind.Properties => Properties(place, sides, inner),
            PartsKind.Keyed => Keyed(place, sides, inner),
            _ => Members(place, sides, inner),
        });
        if (isOneEdit) Ledger.Enter(place, sides, outcome, scope);
        return outcome;
    }

    private List<Decision> Properties(Place place, Sides sides, LedgerScope scope)
    {
        var decisions = new List<Decision>();
        var shape = Parts.ShapeAt(place);
        _out.Open('{');
        foreach (var property in MemberJoin.Of(sides, SortedBy.Name))
        {
            var member = _out.Begin(property.Any.RawName);
            if (IsSameOnAll(property)) _out.Add(property.Any);
            else decisions.AddRange(Merge(Parts.PropertyOf(place, shape, property.Any), property, scope).Decisions);
            _out.End(member);
        }

        _out.Close('}');
        return decisions;
    }

    private List<Decision> Keyed(Place place, Sides sides, LedgerScope scope)
    {
        var decisions = new List<Decision>();
        var splits = new Dictionary<Split, List<Decision>>();
        _out.Open('[');
        foreach (var row in KeyedRows.Of(place.Shape, sides))
        {
            if (IsSameOnAll(row.Sides))
            {
                _out.Begin();
                _out.Add(row.Sides.Any);
                continue;
            }

            var quiet = new LedgerScope(
                scope.Mine && !row.Splits.Any(split => split.IsMine), scope.Theirs && row.Splits.All(split => split.IsMine));
            var outcome = Item(place.Member(KeyedRows.KeyOf(row.Sides), row.Sides.Any), row.Sides, quiet);
            decisions.AddRange(outcome.Decisions);
            foreach (var split in row.Splits)
                (splits.TryGetValue(split, out var both) ? both : splits[split] = []).AddRange(outcome.Decisions);
        }

        _out.Close(']');
        foreach (var (split, both) in splits) EnterSplit(place, split, Outcome.Of(MergeState.BothChanged, both), scope);
        return decisions;
    }

    private void EnterSplit(Place list, Split split, Outcome outcome, LedgerScope scope)
    {
        var key = KeyedList.TryKey(split.Old, out var old) ? old.Text : "";
        var sides = split.IsMine ? new Sides(split.Old, split.New, split.Old) : new Sides(split.Old, split.Old, split.New);
        Ledger.Enter(list.Member(key, split.Old), sides, outcome, scope);
    }

    private List<Decision> Members(Place place, Sides sides, LedgerScope scope)
    {
        var decisions = new List<Decision>();
        _out.Open('[');
        foreach (var member in MemberJoin.Of(sides, SortedBy.Text))
            decisions.AddRange(Item(place.Member(member.Any.Text, null), member, scope).Decisions);
        _out.Close(']');
        return decisions;
    }

    // What nobody changed is in the result, in no ledger, and needs no place.
    private static bool IsSameOnAll(Sides sides) =>
        sides.Baseline is not null && Sides.Same(sides.Baseline, sides.Mine) && Sides.Same(sides.Baseline, sides.Theirs);

    private Outcome Item(Place place, Sides sides, LedgerScope scope)
    {
        var member = _out.Begin();
        var outcome = Merge(place, sides, scope);
        _out.End(member);
        return outcome;
    }

    private Outcome Settle(Place place, Sides sides, TreeValue? value, Outcome outcome, LedgerScope scope)
    {
        _out.Add(value);
        Ledger.Enter(place, sides, outcome, scope);
        return outcome;
    }

    private Outcome SettleText(Place place, Sides sides, string text, LedgerScope scope)
    {
        _out.Add(JsonSerializer.SerializeToUtf8Bytes(text));
        var outcome = Outcome.Of(MergeState.BothChanged);
        Ledger.Enter(place, sides, outcome, scope);
        return outcome;
    }

    // Decided together with the variable that it is about.
    private Outcome Follow(Place place, Sides sides, Decision leader, LedgerScope scope) => Settle(
        place,
        sides,
        leader.Choice == DecisionChoice.Theirs ? sides.Theirs : sides.Mine,
        new Outcome(MergeTable.StateOf(place, sides), [leader]),
        scope);

    private Outcome Ask(Place place, Sides sides, DecisionReason reason, LedgerScope scope)
    {
        var decision = book.Answer(new Decision(place.ToString(), DecisionChoice.Undecided)
        {
            Reason = reason,
            Title = PlaceWords.Of(place),
            Called = KeptTitle.Of(place),
            Words = DecisionWords.Of(place, sides, reason, book.WhyForced(place)),
            Baseline = Change.Json(sides.Baseline),
            Mine = Change.Json(sides.Mine),
            Theirs = Change.Json(sides.Theirs),
        });
        _decisions.Add(decision);
        if (decision is { Choice: DecisionChoice.Value, Value: { } own } && CanonicalJson.TryWrite(own) is not null)
            _out.Add(System.Text.Encoding.UTF8.GetBytes(own));
        else
            _out.Add(decision.Choice == DecisionChoice.Theirs ? sides.Theirs : sides.Mine);
        var outcome = new Outcome(MergeTable.StateOf(place, sides), [decision]);
        Ledger.Enter(place, sides, outcome, scope);
        return outcome;
    }
}
