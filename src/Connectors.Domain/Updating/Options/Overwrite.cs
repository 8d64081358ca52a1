using Connectors.Domain.Comparing;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Domain.Updating.Options;

/// <summary>Takes the release in place of my edits.</summary>
public sealed class Overwrite : UpdateOption
{
    public const string Name = "overwrite";

    public override string Key => Name;

    public override bool Suits(Integrity integrity) => integrity == Integrity.Modified;

    public override Lead Lead(UpdateFacts facts, Lazy<MergeResult> merge) =>
        Options.Lead.InPlace(facts.Offered!.Definition, facts.Offered) with
        {
            Mine =
            [
                .. merge.Value.Ledger.Select(row =>
                    row.Fate == Fate.AdoptedUpstream ? row : row with { Fate = Fate.Dropped, Decisions = [] }),
            ],
        };
}
