using Connectors.Application.Instances;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Definitions;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Merging.Compatibility;
using Connectors.Domain.Requests;
using Connectors.Outbound.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Installed;

/// <summary>Finds out what an edit of a connector does to flows and instances before it is saved. The domain decides.</summary>
public sealed class EditEffects(ConnectorsDbContext db, CredentialVault vault, InstanceStates states)
{
    internal async Task<EditEffect> OfAsync(
        ConnectorRow row, ConnectorDefinition current, ConnectorDefinition changed, CancellationToken cancel)
    {
        var instances = await db.Instances.AsNoTracking().Where(instance => instance.ConnectorId == row.Id).ToListAsync(cancel);
        if (instances.Count == 0) return new EditEffect([], []);
        var missing = new Dictionary<InstanceId, IReadOnlyList<Problem>>();
        foreach (var instance in instances)
            missing[instance.Id] = await NewlyMissingAsync(instance, row.BaselineFingerprint, current, changed, cancel);
        return new EditEffect(
            await FlowsAsync(instances, missing, current, changed, cancel),
            [
                .. instances
                    .Where(instance => missing[instance.Id].Count > 0)
                    .OrderBy(instance => instance.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(instance => new InstanceEffect(instance.Id, instance.Name, missing[instance.Id])),
            ]);
    }

    /// <summary>Sets the states of instances that the edit changes.</summary>
    internal Task FollowAsync(ConnectorRow row, ConnectorDefinition before, ConnectorDefinition after, CancellationToken cancel) =>
        states.FollowAsync(row, before.Content, after.Content, cancel);

    private async Task<IReadOnlyList<Problem>> NewlyMissingAsync(
        InstanceRow row, string? baseline, ConnectorDefinition current, ConnectorDefinition changed, CancellationToken cancel)
    {
        if (!row.IsReadable(vault)) return [];
        var facts = row.ToInstance(vault).Facts;
        var before = await states.PlanAsync(row, baseline, current.Content, cancel);
        var after = await states.PlanAsync(row, baseline, changed.Content, cancel);
        return [.. after.Problems(facts).Except(before.Problems(facts))];
    }

    private async Task<IReadOnlyList<FlowEffect>> FlowsAsync(
        IReadOnlyList<InstanceRow> instances,
        Dictionary<InstanceId, IReadOnlyList<Problem>> missing,
        ConnectorDefinition current,
        ConnectorDefinition changed,
        CancellationToken cancel)
    {
        var (facts, report) = (
            instances.ToDictionary(row => row.Id, row => row.ToInstance(vault)),
            CompatibilityReport.Between(current, changed));
        var shapes = await InstanceUses.Of(db, [.. facts.Keys]).ToListAsync(cancel);
        return
        [
            .. shapes
                .GroupBy(found => (found.Flow.Id, found.Flow.Name), found => found.Shape)
                .OrderBy(flow => flow.Key.Name, StringComparer.OrdinalIgnoreCase)
                .Select(flow => Effect(flow.Key, flow.Select(Of)))
                .Where(effect => effect.Stops.Count + effect.Changes.Count > 0),
        ];

        (IEnumerable<Problem> Stops, IEnumerable<Finding> Changes) Of(FlowShapeRow row)
        {
            var shape = InstanceUses.FactsOf(row, facts[row.InstanceId]);
            var losses = ShapeCheck.Losses(current.Content, current.Content, changed.Content, shape).Select(loss => loss.Problem);
            return (losses.Union(missing[row.InstanceId]), ShapeChanges.Of(report, shape));
        }
    }

    private static FlowEffect Effect(
        (FlowId Id, string Name) flow, IEnumerable<(IEnumerable<Problem> Stops, IEnumerable<Finding> Changes)> shapes)
    {
        var all = shapes.ToList();
        return new FlowEffect(
            flow.Id,
            flow.Name,
            [.. all.SelectMany(shape => shape.Stops).Distinct()],
            [.. all.SelectMany(shape => shape.Changes).Select(change => change.Words).Distinct()]);
    }
}

/// <summary>What a person accepted of an edit before it is saved.</summary>
/// <param name="Token">What they saw: <see cref="EditEffect.Token"/>; null where they saw nothing yet.</param>
public sealed record EditConsent(string? Token)
{
    /// <summary>No confirmation: the effects are shown afterwards.</summary>
    public static EditConsent Unasked { get; } = new((string?)null);

    internal bool Covers(EditEffect effect, Fingerprint definition) =>
        ReferenceEquals(this, Unasked) || !effect.IsAny || Token == effect.Token(definition);
}
