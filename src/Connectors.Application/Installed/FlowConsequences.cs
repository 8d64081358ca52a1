using Connectors.Application.Flows;
using Connectors.Application.Instances;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Rendering;
using Connectors.Domain.Updating;
using Connectors.Outbound.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Installed;

/// <summary>Reads what an update in place would do to the instances and flows of an entry. The decision itself is the domain's.</summary>
public sealed class FlowConsequences(ConnectorsDbContext db, DefinitionStore definitions, CredentialVault vault)
{
    public async Task<IReadOnlyList<AffectedInstance>> InstancesAsync(InstalledId id, ConnectorContent offered, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { CurrentFingerprint: var fingerprint }) return [];
        var current = (await definitions.LoadAsync(fingerprint, cancel)).Content;
        return
        [
            .. (await RowsAsync(id, cancel)).Select(row => (Row: row, row.ToInstance(vault).Facts)).Select(found => new AffectedInstance(
                found.Row.Id, found.Row.Name, Misses(current, offered, found.Facts))
            {
                State = found.Row.State,
                Unused = InstanceCheck.Unused(current, offered, found.Facts),
                NewOrigins = found.Row.Credentials is null
                    ? []
                    : [.. found.Row.Reach(offered, vault).Except(found.Row.Reach(current, vault)).Order(StringComparer.Ordinal)],
            }),
        ];
    }

    // Ignore "not signed in" when it was already true.
    private static IReadOnlyList<Obstacle> Misses(ConnectorContent current, ConnectorContent offered, InstanceFacts instance) =>
    [
        .. InstanceCheck.Misses(offered, instance)
            .Except(InstanceCheck.Misses(current, instance).OfType<Obstacle.NotSignedIn>()),
    ];

    /// <summary>
    /// Every flow on an entry, with what the offered release would take from it; where none is offered, what going back to its own release
    /// would.
    /// </summary>
    public async Task<IReadOnlyList<AffectedFlow>> UsesAsync(InstalledId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } row) return [];
        var offered = await UpdateSubjects.Offered(db, row)
            .Where(release => string.Compare(release.VersionKey, row.VersionKey) > 0)
            .Select(release => release.Fingerprint)
            .SingleOrDefaultAsync(cancel);
        return await FlowsAsync(
            row, (await definitions.LoadAsync(offered ?? row.BaselineFingerprint ?? row.CurrentFingerprint, cancel)).Content, cancel);
    }

    public async Task<IReadOnlyList<AffectedFlow>> FlowsAsync(InstalledId id, ConnectorContent offered, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } row ? await FlowsAsync(row, offered, cancel) : [];

    // Null where it was removed since the caller looked: nothing uses it then.
    private Task<ConnectorRow?> FindAsync(InstalledId id, CancellationToken cancel) =>
        db.Connectors.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id.Value, cancel);

    private async Task<IReadOnlyList<AffectedFlow>> FlowsAsync(ConnectorRow row, ConnectorContent offered, CancellationToken cancel)
    {
        var instances = (await ReadAsync(new InstalledId(row.Id), cancel)).ToDictionary(instance => instance.Id);
        var current = (await definitions.LoadAsync(row.CurrentFingerprint, cancel)).Content;
        var baseline = row.BaselineFingerprint is { } kept ? (await definitions.LoadAsync(kept, cancel)).Content : current;
        var keys = instances.Keys.ToList();
        var shapes = (await InstanceUses.Of(db, keys).ToListAsync(cancel))
            .Select(shape => (shape.Flow, Facts: InstanceUses.FactsOf(shape.Shape, instances[shape.Shape.InstanceId])))
            .ToList();
        return
        [
            .. shapes
                .GroupBy(shape => (shape.Flow.Id, shape.Flow.Name))
                .OrderBy(flow => flow.Key.Name, StringComparer.Ordinal)
                .Select(flow => new AffectedFlow(
                    flow.Key.Id,
                    flow.Key.Name,
                    [.. flow.SelectMany(shape => ShapeCheck.Losses(current, baseline, offered, shape.Facts)).Distinct()])
                { IsBroken = flow.Any(shape => ShapeCheck.Misses(current, shape.Facts).Count > 0) }),
        ];
    }

    private async Task<IReadOnlyList<Instance>> ReadAsync(InstalledId id, CancellationToken cancel) =>
        [.. (await RowsAsync(id, cancel)).Select(row => row.ToInstance(vault))];

    private Task<List<InstanceRow>> RowsAsync(InstalledId id, CancellationToken cancel) =>
        db.Instances
            .AsNoTracking()
            .Where(row => row.ConnectorId == id.Value)
            .OrderBy(row => row.Name)
            .ThenBy(row => row.Id)
            .ToListAsync(cancel);
}
