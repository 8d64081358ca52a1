using Connectors.Domain.Catalog;
using Connectors.Domain.Comparing;

namespace Connectors.Domain.Updating.Options;

/// <summary>Takes the release in place, where nothing can be lost.</summary>
public sealed class Update : UpdateOption
{
    public override string Key => "update";

    public override bool Suits(Integrity integrity) => integrity is Integrity.Untouched or Integrity.Converged;

    public override IReadOnlyList<UpdateStep> Steps(Release offered, Integrity integrity) => integrity == Integrity.Converged
        ? [new UpdateStep.MoveBaseline(offered)]
        : [new UpdateStep.ReplaceDefinition(offered.Fingerprint), new UpdateStep.MoveBaseline(offered)];
}
