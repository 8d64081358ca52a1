using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Moving;

namespace Connectors.Domain.Updating.Options;

/// <summary>What an option leads to.</summary>
/// <param name="Result">The definition after it; with open questions, as if each were answered with mine.</param>
/// <param name="Baseline">The release that it is then installed from.</param>
/// <param name="Steps">What is done, in order.</param>
public sealed record Lead(ConnectorDefinition Result, ReleaseContent Baseline, IReadOnlyList<UpdateStep> Steps)
{
    /// <summary>Whether the existing connector, its instances and its flows stay unchanged.</summary>
    public bool LeavesExisting { get; init; }

    /// <summary>Whether it is the result of a merge, which may ask.</summary>
    public bool IsMerge { get; init; }

    /// <summary>The fate of every edit of mine.</summary>
    public IReadOnlyList<LedgerRow> Mine { get; init; } = [];

    /// <summary>The fate of every change of theirs.</summary>
    public IReadOnlyList<LedgerRow> Theirs { get; init; } = [];

    /// <summary>The questions, answered or not.</summary>
    public IReadOnlyList<Decision> Questions { get; init; } = [];

    /// <summary>Why the answers don't make a valid definition; empty where they do.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>What becomes of instances and flows that move to another connector; nothing where none does.</summary>
    public MoveOutline Moves { get; init; } = MoveOutline.None;

    /// <summary>Whether instances and flows go to another connector.</summary>
    public bool IsMove => Moves != MoveOutline.None;

    /// <summary>A lead in place to the result of a merge.</summary>
    public static Lead Merged(MergeResult merge, ConnectorDefinition whileInvalid, ReleaseContent baseline)
    {
        var result = merge.Definition ?? whileInvalid;
        return InPlace(result, baseline) with
        {
            IsMerge = true,
            Mine = merge.Ledger,
            Theirs = merge.TheirLedger,
            Questions = merge.Decisions,
            Faults = merge.Faults,
        };
    }

    /// <summary>A lead in place to a definition on a release.</summary>
    public static Lead InPlace(ConnectorDefinition result, ReleaseContent baseline) =>
        new(result, baseline, [new UpdateStep.ReplaceDefinition(result), new UpdateStep.MoveBaseline(baseline.Release)]);
}
