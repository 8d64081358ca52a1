using Connectors.Domain.Catalog;
using Connectors.Domain.Comparing;

namespace Connectors.Domain.Updating.Options;

/// <summary>Adds the release as a second entry; the first one does not change in any way.</summary>
public sealed class InstallAlongside : UpdateOption
{
    public override string Key => "alongside";

    public override bool AddsEntry => true;

    public override bool Suits(Integrity integrity) => integrity is Integrity.Untouched or Integrity.Modified;

    public override IReadOnlyList<UpdateStep> Steps(Release offered, Integrity integrity) => [new UpdateStep.AddEntry(offered)];
}
