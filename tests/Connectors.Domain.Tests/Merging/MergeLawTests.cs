using System.Text.Json.Nodes;
using Connectors.Domain.Definitions;
using Connectors.Domain.Merging;
using Connectors.Domain.Tests.Generating;
using CsCheck;

namespace Connectors.Domain.Tests.Merging;

/// <summary>What holds for every merge, tried on random definitions with random edits. CONNECTORS_LAW_CASES says how many.</summary>
public sealed class MergeLawTests
{
    private static readonly int Iterations = LawCases.Or(2_000);

    private static readonly Gen<Case> Cases = Gen
        .Select(GenDefinition.Any, Gen.Int[0, int.MaxValue - 1], Gen.Int[0, int.MaxValue - 1], Gen.Int[0, 5], Gen.Int[0, 5])
        .Select((tree, mine, theirs, mineEdits, theirEdits) => mine % 2 == 0
            ? new Case(tree, new Customisation(mine).Apply(tree, mineEdits), new Customisation(theirs).Apply(tree, theirEdits))
            : CloseCase(CloseEdits.Prepare(tree), (mine, mineEdits), (theirs, theirEdits)))
        .Where(one => one.IsValid);

    [Fact]
    public void A_side_without_edits_leaves_the_other_side_as_it_is() =>
        Check(one =>
            Result(one.B, one.B, one.T).Equals(one.T)
            && Result(one.B, one.M, one.B).Equals(one.M)
            && Result(one.B, one.M, one.M).Equals(one.M));

    [Fact]
    public void Every_edit_of_mine_and_of_theirs_has_one_row_in_its_ledger() =>
        Check(one =>
        {
            var merge = ThreeWayMerge.Merge(one.B, one.M, one.T);
            return Same(DefinitionDiff.Between(one.B, one.M), merge.Ledger)
                && Same(DefinitionDiff.Between(one.B, one.T), merge.TheirLedger);
        });

    [Fact]
    public void The_result_is_in_its_canonical_form() =>
        Check(one =>
        {
            var merge = ThreeWayMerge.Merge(one.B, one.M, one.T);
            var canonical = merge.Definition!.Canonical;
            return Some.Read(canonical.ToArray()).Canonical.Span.SequenceEqual(canonical.Span);
        });

    [Fact]
    public void Swapping_the_sides_swaps_the_outcome() =>
        Check(one =>
        {
            var merge = ThreeWayMerge.Merge(one.B, one.M, one.T);
            var swapped = ThreeWayMerge.Merge(one.B, one.T, one.M, merge.Decisions
                .Select(decision =>
                    Decide(decision, DecisionChoice.Theirs) with { Mine = decision.Theirs, Theirs = decision.Mine })
                .Concat(RemovedWhileReworded(merge).Select(path => new Decision(path, DecisionChoice.Theirs))));
            return merge.Decisions.Select(decision => decision.Path)
                .SequenceEqual(swapped.Decisions.Select(decision => decision.Path).Except(RemovedWhileReworded(merge)))
                && Equals(merge.Definition, swapped.Definition);
        });

    [Fact]
    public void Without_a_decision_every_edit_of_both_sides_stands_in_the_result() =>
        Check(one =>
        {
            var merge = ThreeWayMerge.Merge(one.B, one.M, one.T);
            // Where content was renamed and edited too, the difference may no longer tell: the rename has tests of its own.
            if (merge.Decisions.Count > 0
                || merge.Ledger.Concat(merge.TheirLedger).Any(row => row.Fate == Fate.Merged || row.Edit.Kind == ChangeKind.Renamed))
                return true;
            var stands = DefinitionDiff.Between(one.B, merge.Definition!).Select(Line).ToHashSet(StringComparer.Ordinal);
            var edits = merge.Ledger.Concat(merge.TheirLedger)
                .Where(row => row.Fate != Fate.NotNeeded)
                .Select(row => Line(row.Edit)).ToHashSet(StringComparer.Ordinal);
            return stands.SetEquals(edits);
        });

    [Fact]
    public void Giving_up_every_edit_of_mine_gives_theirs() =>
        Check(one =>
        {
            // A rename to a key that the release uses too is given up at that key, piece by piece: the renames have tests of their own.
            if (DefinitionDiff.Between(one.B, one.M).Any(edit => edit.Kind == ChangeKind.Renamed)) return true;
            var answers = new List<Decision>();
            for (var round = 0; round < 5; round++)
            {
                var merge = ThreeWayMerge.Merge(one.B, one.M, one.T, answers);
                if (merge.Definition is not null && merge.Definition.Equals(one.T)) return merge.Ledger.All(IsGivenUpOrShared);
                answers =
                [
                    .. merge.Decisions.Select(decision => Decide(decision, DecisionChoice.Theirs)),
                    .. merge.Ledger.SelectMany(GiveUp)
                ];
            }

            return false;
        });

    [Fact]
    public void Deciding_everything_for_mine_loses_no_edit_of_mine() =>
        Check(one =>
        {
            var open = ThreeWayMerge.Merge(one.B, one.M, one.T);
            var merge = ThreeWayMerge.Merge(one.B, one.M, one.T, open.Decisions.Select(decision => Decide(decision, DecisionChoice.Mine)));
            return merge.IsClean
                && merge.Ledger.All(row => row.Fate is Fate.Kept or Fate.AdoptedUpstream or Fate.Merged or Fate.DecidedMine);
        });

    [Fact]
    public void The_order_of_the_documents_does_not_matter_and_neither_does_the_time() =>
        Gen.Select(Cases, Gen.Int[0, int.MaxValue - 1]).Sample(
            (one, seed) =>
            {
                var again = new Rewriting(seed);
                var merge = ThreeWayMerge.Merge(one.B, one.M, one.T);
                var other = ThreeWayMerge.Merge(
                    Some.Read(again.Rewrite(one.Baseline)), Some.Read(again.Rewrite(one.Mine)), Some.Read(again.Rewrite(one.Theirs)));
                return Equals(merge.Definition, other.Definition)
                    && merge.Decisions.SequenceEqual(other.Decisions)
                    && merge.Ledger.Select(row => $"{row.Edit.Path} {row.Edit.Words} {row.Fate}")
                        .SequenceEqual(other.Ledger.Select(row => $"{row.Edit.Path} {row.Edit.Words} {row.Fate}"));
            },
            iter: Iterations / 4);

    private static void Check(Func<Case, bool> law) => Cases.Sample(law, iter: Iterations);

    private static ConnectorDefinition Result(ConnectorDefinition baseline, ConnectorDefinition mine, ConnectorDefinition theirs)
    {
        var merge = ThreeWayMerge.Merge(baseline, mine, theirs);
        return merge.IsClean
            ? merge.Definition!
            : throw new InvalidOperationException("A decision is open although one side changed nothing.");
    }

    // The one rule that is not the same for both sides: what the release removed and I reworded is a question.
    private static IEnumerable<string> RemovedWhileReworded(MergeResult merge) => merge.Ledger
        .Where(row => row.Edit.Kind == ChangeKind.Removed && merge.TheirLedger.Any(theirs =>
            theirs.Fate == Fate.NotNeeded && theirs.Edit.Path.StartsWith(row.Edit.Path, StringComparison.Ordinal)))
        .Select(row => row.Edit.Path);

    private static Case CloseCase(JsonObject tree, (int Seed, int Edits) mine, (int Seed, int Edits) theirs) => new(
        tree, new CloseEdits(mine.Seed).Apply(tree, mine.Edits), new CloseEdits(theirs.Seed).Apply(tree, theirs.Edits));

    private static bool Same(IReadOnlyList<Change> edits, IReadOnlyList<LedgerRow> rows) =>
        edits.Select(Line).Order(StringComparer.Ordinal).SequenceEqual(rows.Select(row => Line(row.Edit)).Order(StringComparer.Ordinal));

    private static string Line(Change edit) => $"{edit.Kind} {edit.Path}: {edit.Old} → {edit.New}";

    private static Decision Decide(Decision decision, DecisionChoice choice) => decision with { Choice = choice };

    // What both sides added may be merged into exactly what the release has: then there is nothing to give up.
    private static bool IsGivenUpOrShared(LedgerRow row) => row.Fate is not (Fate.Kept or Fate.ToDecide or Fate.DecidedMine);

    // An edit of the key is decided at the key.
    private static IEnumerable<Decision> GiveUp(LedgerRow row) =>
        [new(row.Edit.Kind == ChangeKind.Renamed ? $"{row.Edit.Path}.key" : row.Edit.Path, DecisionChoice.Theirs)];

    internal sealed record Case(JsonObject Baseline, JsonObject Mine, JsonObject Theirs)
    {
        public bool IsValid => Some.Faults(Mine.ToJsonString()).Count + Some.Faults(Theirs.ToJsonString()).Count == 0;

        public ConnectorDefinition B { get; } = Some.Definition(Baseline.ToJsonString());

        public ConnectorDefinition M => Some.Definition(Mine.ToJsonString());

        public ConnectorDefinition T => Some.Definition(Theirs.ToJsonString());
    }
}
