using Connectors.Domain.Catalog;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Options;

namespace Connectors.Domain.Updating;

/// <summary>Everything that an update will do. Having one changes nothing yet.</summary>
/// <param name="Option">What was chosen.</param>
/// <param name="From">The release that the entry was installed from; null where it had none.</param>
/// <param name="To">The release that it leads to.</param>
/// <param name="Steps">What is done, in order.</param>
/// <param name="Losses">The customisations that will be gone.</param>
/// <param name="Assumes">What it relies on.</param>
public sealed record UpdatePlan(
    UpdateOption Option, Release? From, Release To, IReadOnlyList<UpdateStep> Steps, IReadOnlyList<Change> Losses, Assumptions Assumes)
{
    /// <summary>What one option would do, or null where there is nothing that it could lead to.</summary>
    public static UpdatePlan? Of(UpdateOption option, UpdateSubject subject) => subject.States.Offered is not { } offered
        ? null
        : new UpdatePlan(
            option,
            subject.States.Baseline,
            offered,
            option.Steps(offered, subject.Comparison.Integrity),
            option.LosesCustomisations ? subject.Customisations : [],
            new Assumptions(subject.States.Current, offered.Fingerprint, subject.Beside));
}
