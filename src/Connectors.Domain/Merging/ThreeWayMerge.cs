using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Merging.Matching;
using Connectors.Domain.Merging.Places;

namespace Connectors.Domain.Merging;

/// <summary>Puts the edits of mine and of theirs, both made to the same baseline, into one definition.</summary>
/// <remarks>
/// Rules as in git's trivial merge (<see cref="MergeTable"/>) at every place, keyed lists as in Kubernetes' strategic merge, renames as in
/// merge-ort. Every edit is in the result or in a decision, and has a row in the ledger.
/// </remarks>
public static class ThreeWayMerge
{
    /// <param name="baseline">The release that mine was installed from.</param>
    /// <param name="mine">The baseline with the edits made here.</param>
    /// <param name="theirs">The offered release.</param>
    /// <param name="answers">Decisions taken before; those for other values than today's are asked again.</param>
    public static MergeResult Merge(
        ConnectorDefinition baseline, ConnectorDefinition mine, ConnectorDefinition theirs, IEnumerable<Decision>? answers = null)
    {
        var book = new DecisionBook(answers ?? []);
        var sides = new Sides(baseline.ReadTree().Root, mine.ReadTree().Root, theirs.ReadTree().Root);
        while (true)
        {
            book.BeginWalk();
            using var walk = new MergeWalk(book);
            walk.Merge(Place.Root, sides, LedgerScope.Both);
            if (book.AskOrphans()) continue;
            var merged = walk.Merged.ToArray();
            var (definition, faults) = Read(merged, walk.Decisions, mine, theirs);
            if (faults.Count > 0 && Contradictions.AskAbout(faults, merged, sides, book)) continue;
            return new MergeResult
            {
                Definition = definition,
                Faults = faults,
                Decisions = walk.Decisions,
                Ledger = walk.Ledger.Mine,
                TheirLedger = walk.Ledger.Theirs,
                UnusedAnswers = [.. book.Unused],
            };
        }
    }

    private static (ConnectorDefinition? Definition, IReadOnlyList<Fault> Faults) Read(
        byte[] merged, IEnumerable<Decision> decisions, ConnectorDefinition mine, ConnectorDefinition theirs)
    {
        if (mine.Canonical.Span.SequenceEqual(merged)) return (mine, []);
        if (theirs.Canonical.Span.SequenceEqual(merged)) return (theirs, []);
        // Both sides were accepted, so that limits of lists don't hold for them; a value that a person wrote can be anything.
        var hasOwnValues = decisions.Any(decision => decision.Choice == DecisionChoice.Value);
        return (hasOwnValues ? ConnectorDefinition.ParseKept(merged) : ConnectorDefinition.ParseMerged(merged)) switch
        {
            DefinitionResult.Accepted accepted => (accepted.Definition, []),
            DefinitionResult.Refused refused => (null, refused.Faults),
            var other => throw new InvalidOperationException($"{other}"),
        };
    }
}
