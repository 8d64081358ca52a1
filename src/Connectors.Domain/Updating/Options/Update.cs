using Connectors.Domain.Comparing;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Domain.Updating.Options;

/// <summary>Takes the release in place, where no edit can be lost.</summary>
public sealed class Update : UpdateOption
{
    public const string Name = "update";

    public override string Key => Name;

    public override bool Suits(Integrity integrity) => integrity is Integrity.Untouched or Integrity.Converged;

    public override Lead Lead(UpdateFacts facts, Lazy<MergeResult> merge)
    {
        var lead = Options.Lead.InPlace(facts.Offered!.Definition, facts.Offered);
        // A connector that means the same already only gets another baseline; its edits have become the release's.
        return facts.Current.Equals(facts.Offered.Definition)
            ? lead with
            {
                Steps = [new UpdateStep.MoveBaseline(facts.Offered.Release)],
                Mine = facts.Baseline is null ? [] : merge.Value.Ledger,
            }
            : lead;
    }
}
