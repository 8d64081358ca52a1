using Connectors.Domain.Ids;
using Connectors.Domain.Installed;
using Connectors.Domain.Merging;
using Connectors.Domain.Merging.Compatibility;
using Connectors.Domain.Updating.Effects;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Options;

namespace Connectors.Domain.Updating.Planning;

/// <summary>Plans an update from facts: no clock, no database, the same plan for the same facts.</summary>
public static class UpdatePlanner
{
    public static UpdatePlan Plan(UpdateFacts facts) => Plan(facts, UpdateOptions.All);

    /// <param name="facts">The connector and everything that uses it.</param>
    /// <param name="ways">The options to choose from, recommended first.</param>
    public static UpdatePlan Plan(UpdateFacts facts, IReadOnlyList<UpdateOption> ways)
    {
        if (facts.Undo is { } target)
            return new UpdatePlan(facts, Undo.Lead(facts, target) is { } lead ? [Of(facts, Undo.Name, lead)] : []);
        if (facts.Moved is { } moved)
            return new UpdatePlan(facts, UndoMove.Lead(facts, moved) is { } back ? [Of(facts, UndoMove.Name, back)] : []);
        if (facts.Move is { } move)
            return new UpdatePlan(facts, [Of(facts, Move.Name, Move.Lead(facts, move, RememberedAnswers.Merge(facts)))]);
        if (facts.Restore is { } lost) return new UpdatePlan(facts, [.. Restoring(facts, lost)]);
        var merge = new Lazy<MergeResult>(() => RememberedAnswers.Merge(facts));
        return new UpdatePlan(
            facts, [.. UpdateOptions.Of(ways, facts.Comparison).Select(option => Of(facts, option.Key, option.Lead(facts, merge)))]);
    }

    /// <summary>What the recommended way to take the offered release does; null where none is offered.</summary>
    public static OptionPlan? Recommended(UpdateFacts facts) =>
        UpdateOptions.For(facts.Comparison).FirstOrDefault() is { } first ? Plan(facts, [first]).Options[0] : null;

    // Nothing to do where every edit is on the connector already.
    private static IEnumerable<OptionPlan> Restoring(UpdateFacts facts, RestoreTarget lost)
    {
        var plan = Of(facts, RestoreEdits.Name, RestoreEdits.Lead(facts, lost));
        return plan.Lead.Questions.Count == 0 && plan.Lead.Result.Equals(facts.Current) ? [] : [plan];
    }

    private static OptionPlan Of(UpdateFacts facts, string key, Lead lead)
    {
        var (instances, flows) = Effects(facts, lead);
        lead = lead with { Steps = [.. lead.Steps, .. Carrying(lead, flows)] };
        var byRule = RememberedAnswers.UsedBy(facts, lead.Questions).Select(kept => kept.Answer.Path).ToHashSet(StringComparer.Ordinal);
        // What a person answered for this update is their decision; what a rule answered is named once more.
        var lost = lead.Mine.Count(row =>
            row.Fate == Fate.Dropped || (row.Fate == Fate.DecidedTheirs && row.Decisions.Any(byRule.Contains)));
        return new OptionPlan(
            key, lead, LedgerSums.Of(lead.Mine), instances, flows, [.. Consents(facts, lead, lost, instances, flows)]);
    }

    // A move takes the values along itself, and what leaves everything alone changes no flow.
    private static IEnumerable<UpdateStep> Carrying(Lead lead, IReadOnlyList<FlowVerdict> flows) => lead.LeavesExisting
        ? []
        : flows
            .Where(flow => flow.Carried.Any())
            .Select(flow => new UpdateStep.CarryValues(flow.Id, [.. flow.Carried.Select(PointedStep.Of)]));

    private static (IReadOnlyList<InstanceVerdict> Instances, IReadOnlyList<FlowVerdict> Flows) Effects(UpdateFacts facts, Lead lead)
    {
        var checks = new DependentChecks(facts, lead.Result, lead.Baseline.Definition);
        if (!lead.IsMove) return (checks.Instances(), checks.Flows());
        var (instances, flows) = (checks.Instances(lead.Moves), checks.Flows(lead.Moves));
        if (facts.Move is not { } target || facts.Offered!.Definition.Fingerprint == lead.Result.Fingerprint) return (instances, flows);
        // What is on the newer version already meets the edits that are put there.
        var there = facts with
        {
            Current = facts.Offered.Definition,
            Baseline = target.Release,
            Instances = target.Instances,
            Flows = target.Flows,
        };
        var others = new DependentChecks(there, lead.Result, lead.Baseline.Definition);
        return (
            [.. instances, .. others.Instances().Where(one => one.Stops || one.MustBeTested || one.NewOrigins.Count > 0)],
            [.. flows, .. others.Flows().Where(flow => flow.Fate != FlowFate.Identical || flow.Carried.Any())]);
    }

    private static IEnumerable<Consent> Consents(
        UpdateFacts facts, Lead lead, int lost, IReadOnlyList<InstanceVerdict> instances, IReadOnlyList<FlowVerdict> flows)
    {
        if (lead.LeavesExisting) yield break;
        if (lost > 0) yield return new Consent.LoseEdits(lost);
        var stopped = instances
            .Where(instance => instance.Stops)
            .Select(instance => new Named<InstanceId>(instance.Id, instance.Name))
            .ToList();
        if (stopped.Count > 0) yield return new Consent.StopInstances(stopped);
        var broken = flows.Where(flow => flow.Fate == FlowFate.Breaks).Select(flow => new Named<FlowId>(flow.Id, flow.Name)).ToList();
        if (broken.Count > 0) yield return new Consent.BreakFlows(broken);
        var origins = instances.SelectMany(instance => instance.NewOrigins.Select(origin => (Origin: origin, instance.Name)));
        var byOrigin = origins.ToLookup(found => found.Origin, found => found.Name);
        foreach (var names in byOrigin.OrderBy(found => found.Key, StringComparer.Ordinal))
            yield return new Consent.SendCredentials(names.Key, [.. names]);
        var widening = CompatibilityReport.Between(facts.Current, lead.Result).Widening;
        if (facts is { Move: not null, Offered: { } newer })
            widening = [.. widening.Concat(CompatibilityReport.Between(newer.Definition, lead.Result).Widening)];
        foreach (var consent in widening.Select(finding => new Consent.DoMore(finding)).DistinctBy(consent => consent.Key))
            yield return consent;
    }
}
