using Connectors.Domain.Comparing;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Domain.Updating.Options;

/// <summary>Takes the release in place and puts my edits on it.</summary>
public sealed class KeepChanges : UpdateOption
{
    public const string Name = "keep";

    public override string Key => Name;

    public override bool Suits(Integrity integrity) => integrity == Integrity.Modified;

    public override Lead Lead(UpdateFacts facts, Lazy<MergeResult> merge) =>
        Options.Lead.Merged(merge.Value, facts.Current, facts.Offered!);
}
