using System.Text.Json;
using Connectors.Domain.Definitions.Canonical;
using Connectors.Domain.Definitions.Tree;
using Connectors.Domain.Merging.Matching;
using Connectors.Domain.Merging.Places;

namespace Connectors.Domain.Merging;

/// <summary>Walks baseline, mine and theirs side by side, writes the merged document, and enters every edit into the ledger.</summary>
internal sealed class MergeWalk(DecisionBook book) : IDisposable
{
    private readonly ByteBuffer _out = new(16 * 1024);
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

    private List<Outcome> Properties(Place place, Sides sides, LedgerScope scope)
    {
        var outcomes = new List<Outcome>();
        var shape = Parts.ShapeAt(place);
        _out.Add((byte)'{');
        var empty = _out.Length;
        foreach (var property in MemberJoin.Of(sides, SortedBy.Name))
        {
            var start = _out.Length;
            if (start > empty) _out.Add((byte)',');
            _out.Add((byte)'"');
            _out.Add(property.Any.RawName);
            _out.Add("\":"u8);
            var value = _out.Length;
            outcomes.Add(Merge(Parts.PropertyOf(place, shape, property.Any), property, scope));
            if (_out.Length == value) _out.CutTo(start);
        }

        _out.Add((byte)'}');
        return outcomes;
    }

    private List<Outcome> Keyed(Place place, Sides sides, LedgerScope scope)
    {
        var outcomes = new List<Outcome>();
        var splits = new Dictionary<Split, List<Outcome>>();
        _out.Add((byte)'[');
        foreach (var row in KeyedRows.Of(place.Shape, sides))
        {
            var quiet = new LedgerScope(
                scope.Mine && !row.Splits.Any(split => split.IsMine), scope.Theirs && row.Splits.All(split => split.IsMine));
            var outcome = Item(place.Member(KeyedRows.KeyOf(row.Sides), row.Sides.Any), row.Sides, quiet);
            outcomes.Add(outcome);
            foreach (var split in row.Splits) (splits.TryGetValue(split, out var both) ? both : splits[split] = []).Add(outcome);
        }

        _out.Add((byte)']');
        foreach (var (split, both) in splits) EnterSplit(place, split, Outcome.Of(MergeState.BothChanged, both), scope);
        return outcomes;
    }

    private void EnterSplit(Place list, Split split, Outcome outcome, LedgerScope scope)
    {
        var key = KeyedList.TryKey(split.Old, out var old) ? old.Text : "";
        var sides = split.IsMine ? new Sides(split.Old, split.New, split.Old) : new Sides(split.Old, split.Old, split.New);
        Ledger.Enter(list.Member(key, split.Old), sides, outcome, scope);
    }

    private List<Outcome> Members(Place place, Sides sides, LedgerScope scope)
    {
        var outcomes = new List<Outcome>();
        _out.Add((byte)'[');
        foreach (var member in MemberJoin.Of(sides, SortedBy.Text))
            outcomes.Add(Item(place.Member(member.Any.Text, null), member, scope));
        _out.Add((byte)']');
        return outcomes;
    }

    private Outcome Item(Place place, Sides sides, LedgerScope scope)
    {
        var start = _out.Length;
        if (_out.Written[^1] != '[') _out.Add((byte)',');
        var value = _out.Length;
        var outcome = Merge(place, sides, scope);
        if (_out.Length == value) _out.CutTo(start);
        return outcome;
    }

    private Outcome Settle(Place place, Sides sides, TreeValue? value, Outcome outcome, LedgerScope scope)
    {
        if (value is { } some) _out.Add(some.Json);
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
            Words = DecisionWords.Of(place, sides, reason, book.WhyForced(place)),
            Baseline = Change.Json(sides.Baseline),
            Mine = Change.Json(sides.Mine),
            Theirs = Change.Json(sides.Theirs),
        });
        _decisions.Add(decision);
        if (decision is { Choice: DecisionChoice.Value, Value: { } own } && CanonicalJson.TryWrite(own) is not null)
            _out.Add(System.Text.Encoding.UTF8.GetBytes(own));
        else if ((decision.Choice == DecisionChoice.Theirs ? sides.Theirs : sides.Mine) is { } value)
            _out.Add(value.Json);
        var outcome = new Outcome(MergeTable.StateOf(place, sides), [decision]);
        Ledger.Enter(place, sides, outcome, scope);
        return outcome;
    }
}
