using Connectors.Domain.Catalog;
using Connectors.Domain.Merging.Compatibility;
using Connectors.Domain.Updating.Effects;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Planning;
using Semver;

namespace Connectors.Domain.Updating.Centre;

/// <summary>A connector that can be updated together with others.</summary>
/// <param name="Plan">Its plan.</param>
/// <param name="Way">How it would be updated: in place, with every edit kept.</param>
public sealed record Candidate(UpdatePlan Plan, OptionPlan Way)
{
    public UpdateFacts Facts => Plan.Facts;

    public PackageId Package => Facts.Offered!.Release.Package;

    public Lane Lane { get; } = LaneRules.Of(Plan.Facts, Way);

    /// <summary>How the publisher raised the version.</summary>
    public VersionBump Given { get; } = BumpOf(Plan.Facts);

    /// <summary>What the release changes, as the rules of compatibility judge it.</summary>
    public VersionBump Real { get; } =
        CompatibilityReport.Between(Plan.Facts.Baseline!.Definition, Plan.Facts.Offered!.Definition).Needs;

    /// <summary>Whether the release breaks more than its version says.</summary>
    public bool IsUnderstated => Real == VersionBump.Major && Given < VersionBump.Major;

    public int Broken => Way.FlowsThat(FlowFate.Breaks).Count();

    public int Different => Way.FlowsThat(FlowFate.Differs).Count();

    /// <summary>The higher, the more a person should look at it.</summary>
    public int Risk => (Broken * 1_000) + (Way.Consents.Count * 100) + (Different * 10) + (int)Real;

    /// <summary>The candidate of a plan; null where the connector has nothing to update to.</summary>
    public static Candidate? Of(UpdatePlan plan) =>
        (plan.Find(KeepChanges.Name) ?? plan.Find(Update.Name)) is { } way && plan.Facts is { Baseline: not null, Offered: not null }
            ? new Candidate(plan, way)
            : null;

    private static VersionBump BumpOf(UpdateFacts facts) => VersionAdvice.BumpBetween(
        SemVersion.Parse($"{facts.Baseline!.Release.Version}"), SemVersion.Parse($"{facts.Offered!.Release.Version}"));
}
