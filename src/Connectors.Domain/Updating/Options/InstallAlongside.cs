using Connectors.Domain.Comparing;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Domain.Updating.Options;

/// <summary>Adds the release as a second connector; the existing one does not change in any way.</summary>
public sealed class InstallAlongside : UpdateOption
{
    public const string Name = "alongside";

    public override string Key => Name;

    public override bool Suits(Integrity integrity) => integrity is Integrity.Untouched or Integrity.Modified;

    public override Lead Lead(UpdateFacts facts, Lazy<MergeResult> merge) =>
        new(facts.Current, facts.Baseline!, [new UpdateStep.AddConnector(facts.Offered!.Release)]) { LeavesExisting = true };
}
