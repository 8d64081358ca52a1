using Connectors.Domain.Ids;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Effects;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Domain.Updating.Jobs;

/// <summary>What an update did, as a report shows it: kept with the job, so that it is true for ever.</summary>
/// <param name="Sums">What became of the edits, counted.</param>
/// <param name="Edits">What became of each.</param>
/// <param name="Flows">What it meant for each flow.</param>
/// <param name="Consents">What a person allowed.</param>
public sealed record UpdateProof(
    LedgerSums Sums, IReadOnlyList<EditProof> Edits, IReadOnlyList<FlowProof> Flows, IReadOnlyList<Consent> Consents)
{
    public static UpdateProof Of(OptionPlan plan) => new(
        plan.Sums,
        [.. plan.Lead.Mine.Select(row => new EditProof(row.Edit.Path, row.Edit.Kind, row.Edit.Words, row.Fate))],
        [.. plan.Flows.Select(flow => new FlowProof(flow.Id, flow.Name, flow.Fate))],
        plan.Consents);
}

/// <summary>The fate of one edit.</summary>
/// <param name="Path">Where, in terms of keys.</param>
/// <param name="Kind">What was done there.</param>
/// <param name="Words">The edit in words, with names and values marked.</param>
/// <param name="Fate">What became of it.</param>
public sealed record EditProof(string Path, ChangeKind Kind, string Words, Fate Fate);

/// <summary>The verdict on one flow.</summary>
public sealed record FlowProof(FlowId Id, string Name, FlowFate Fate);
