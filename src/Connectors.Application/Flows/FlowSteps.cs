using Connectors.Application.Instances;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Requests;
using Connectors.Outbound.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Flows;

/// <summary>Reads the steps of a flow with what they use: each kind of thing by one query for all steps.</summary>
public sealed class FlowSteps(
    ConnectorsDbContext db, DefinitionStore definitions, CredentialVault vault, CredentialDestinations destinations)
{
    /// <summary>The steps in their order, with what each is missing.</summary>
    internal async Task<IReadOnlyList<Shape>> OfAsync(FlowId flow, CancellationToken cancel)
    {
        var found = await Of(db, flow).AsNoTracking().ToListAsync(cancel);
        var contents = await definitions.LoadAllAsync(found.Select(step => step.Connector.CurrentFingerprint), cancel);
        ConnectorContent ContentOf(Step step) => contents[step.Connector.CurrentFingerprint];
        var strange = await destinations.UnapprovedOriginAsync(
            found.Select(step => (step.Instance, ContentOf(step), step.Connector.BaselineFingerprint)), cancel);
        var newer = await NewerAsync([.. found.Select(step => step.Connector)], cancel);
        return
        [
            .. found.Select((step, at) => ToShape(
                step, at + 1, ContentOf(step), newer.GetValueOrDefault(step.Connector.Id), strange.GetValueOrDefault(step.Instance.Id))),
        ];
    }

    internal static IQueryable<Step> Of(ConnectorsDbContext db, FlowId flow) =>
        from shape in db.FlowShapes
        where shape.FlowId == flow
        join instance in db.Instances on shape.InstanceId equals instance.Id
        join connector in db.Connectors on instance.ConnectorId equals connector.Id
        orderby shape.Position
        select new Step { Shape = shape, Instance = instance, Connector = connector };

    private Shape ToShape(Step step, int position, ConnectorContent content, NewerEntry? newer, Problem.MeantForElsewhere? strange)
    {
        var (connector, instance) = (step.Connector, step.Instance.ToInstance(vault));
        return new Shape(
            step.Shape.Id,
            position,
            instance.Id,
            instance.Name,
            new ShapeConnector(connector.Id, connector.Name, connector.Version, newer, content) { PackageId = connector.PackageId },
            step.Shape.EndpointKey,
            InstanceUses.ValuesOf(step.Shape),
            [
                .. ShapeCheck.Problems(content, InstanceUses.FactsOf(step.Shape, instance)),
                .. strange is null ? [] : new Problem[] { strange },
            ])
        {
            State = instance.State
        };
    }

    /// <summary>The newest other connector of the same package, by the older one.</summary>
    private async Task<IReadOnlyDictionary<InstalledId, NewerEntry>> NewerAsync(
        IReadOnlyList<ConnectorRow> connectors, CancellationToken cancel)
    {
        var packages = connectors.Select(row => row.PackageId).OfType<string>().Distinct().ToList();
        if (packages.Count == 0) return new Dictionary<InstalledId, NewerEntry>();
        var siblings = await Siblings(db, packages).ToListAsync(cancel);
        var newest = connectors.DistinctBy(row => row.Id).Where(row => row.PackageId is not null).Select(row => (row.Id, Newest: siblings
            .Where(other => other.PackageId == row.PackageId
                && other.Id != row.Id
                && string.CompareOrdinal(other.VersionKey, row.VersionKey) > 0)
            .MaxBy(other => other.VersionKey, StringComparer.Ordinal))).Where(pair => pair.Newest is not null).ToList();
        if (newest.Count == 0) return new Dictionary<InstalledId, NewerEntry>();
        var ids = newest.Select(pair => pair.Newest!.Id).Distinct().ToList();
        var instances = (await InstanceReader.Of(db, ids).ToListAsync(cancel)).ToLookup(line => line.ConnectorId);
        return newest.ToDictionary(
            pair => pair.Id, pair => new NewerEntry(pair.Newest!.Id, pair.Newest.Version, [.. instances[pair.Newest.Id]]));
    }

    internal static IQueryable<Sibling> Siblings(ConnectorsDbContext db, IReadOnlyCollection<string> packages) => db.Connectors
        .Where(row => packages.Contains(row.PackageId!))
        .Select(row => new Sibling(row.Id, row.PackageId!, row.Version, row.VersionKey!));

    internal sealed record Sibling(InstalledId Id, string PackageId, string? Version, string VersionKey);

    /// <summary>A step with the rows that it uses.</summary>
    internal sealed class Step
    {
        public required FlowShapeRow Shape { get; init; }

        public required InstanceRow Instance { get; init; }

        public required ConnectorRow Connector { get; init; }
    }
}
