using Connectors.Domain.Catalog;
using Connectors.Domain.Comparing;

namespace Connectors.Domain.Updating.Options;

/// <summary>Takes the release in place of what was customised.</summary>
public sealed class Overwrite : UpdateOption
{
    public override string Key => "overwrite";

    public override bool LosesCustomisations => true;

    public override bool Suits(Integrity integrity) => integrity == Integrity.Modified;

    public override IReadOnlyList<UpdateStep> Steps(Release offered, Integrity integrity) =>
        [new UpdateStep.ReplaceDefinition(offered.Fingerprint), new UpdateStep.MoveBaseline(offered)];
}
