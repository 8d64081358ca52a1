using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Faults;

namespace Connectors.Domain.Merging;

/// <summary>What a three-way merge gives: the merged definition, the questions it leaves, and the fate of every edit.</summary>
public sealed record MergeResult
{
    /// <summary>
    /// The merged definition; with open decisions, as it would be if all were decided for mine.
    /// Null where the answers given make it invalid.
    /// </summary>
    public ConnectorDefinition? Definition { get; init; }

    /// <summary>What is wrong with the document that the answers make; empty where there is a definition.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>Every question, answered or not, in the order of the document.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>One row for every edit of mine against the baseline.</summary>
    public IReadOnlyList<LedgerRow> Ledger { get; init; } = [];

    /// <summary>One row for every edit of theirs against the baseline.</summary>
    public IReadOnlyList<LedgerRow> TheirLedger { get; init; } = [];

    /// <summary>Answers that fit nothing: places that the merge did not come to.</summary>
    public IReadOnlyList<string> UnusedAnswers { get; init; } = [];

    /// <summary>Questions without an answer.</summary>
    public IEnumerable<Decision> Open => Decisions.Where(decision => decision.Choice == DecisionChoice.Undecided);

    /// <summary>Whether the result can be applied: it is valid, and nothing is left to decide.</summary>
    public bool IsClean => Definition is not null && !Open.Any();
}
