using Connectors.Application.Instances;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.People;
using Connectors.Domain.Requests.Passing;
using Connectors.Outbound.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Flows;

/// <summary>Reads flows, with the problems of their shapes on the current connectors.</summary>
public sealed class FlowReader(ConnectorsDbContext db, DefinitionStore definitions, CredentialVault vault, FlowSteps steps)
{
    /// <summary>How many removed flows a page has.</summary>
    public const int PageSize = 50;

    /// <summary>All flows, with what is to be known of each before it runs.</summary>
    public async Task<IReadOnlyList<FlowLine>> ListAsync(CancellationToken cancel)
    {
        var uses = (await Standings(db).ToListAsync(cancel)).ToLookup(use => use.Shape.FlowId);
        var contents = await definitions.LoadAllAsync(uses.SelectMany(flow => flow).Select(use => use.Fingerprint), cancel);
        return
        [
            .. (await List(db).ToListAsync(cancel)).Select(flow => flow with
            {
                IsBroken = uses[flow.Id].Any(use => IsBroken(use, contents[use.Fingerprint])),
                HasOldBraces = uses[flow.Id].Any(use => BraceMark.IsMissing(InstanceUses.ValuesOf(use.Shape))),
                IsOutOfDate = uses[flow.Id].Any(use => use.IsOutOfDate),
                Uses = [.. uses[flow.Id].SelectMany(use => new[] { use.Instance.Name, use.Connector }).Distinct()],
            }),
        ];
    }

    private bool IsBroken(ShapeStanding use, ConnectorContent content) =>
        ShapeCheck.Problems(content, InstanceUses.FactsOf(use.Shape, use.Instance.ToListedInstance(vault))).Count > 0;

    /// <summary>A flow with its steps, by a number of queries that doesn't grow with them.</summary>
    public async Task<Flow?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Flows.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } row) return null;
        return new Flow(row.Id, row.Name, row.IsEnabled, row.Cron, await steps.OfAsync(id, cancel))
        {
            IsDraft = row.IsDraft,
            ForgetsContent = row.ForgetsContent,
            Revision = row.Revision,
            Changed = row.LastChange()
        };
    }

    /// <summary>A page of what was removed, newest first, and whether another page follows.</summary>
    public async Task<(IReadOnlyList<RemovedFlow> Flows, bool HasMore)> RemovedAsync(int page, CancellationToken cancel)
    {
        var found = await Removed(db, page).ToListAsync(cancel);
        return ([.. found.Take(PageSize)], found.Count > PageSize);
    }

    /// <summary>The flows that use any of the connectors, enabled or not.</summary>
    public async Task<IReadOnlyList<FlowUse>> UsesAsync(IReadOnlyCollection<Guid> connectors, CancellationToken cancel) =>
        await Uses(db, connectors).ToListAsync(cancel);

    internal static IQueryable<FlowLine> List(ConnectorsDbContext db) =>
        from flow in db.Flows
        orderby flow.Name, flow.Id
        let last = db.FlowRuns.Where(run => run.FlowId == flow.Id && !run.IsTest).OrderByDescending(run => run.AskedAt).FirstOrDefault()
        select new FlowLine(
            flow.Id,
            flow.Name,
            flow.IsEnabled,
            flow.Cron,
            db.FlowShapes.Count(shape => shape.FlowId == flow.Id),
            last == null ? null : last.State,
            last == null ? null : last.AskedAt)
        {
            IsDraft = flow.IsDraft,
        };

    internal static IQueryable<ShapeStanding> Standings(ConnectorsDbContext db) =>
        from shape in db.FlowShapes
        join instance in db.Instances on shape.InstanceId equals instance.Id
        join connector in db.Connectors on instance.ConnectorId equals connector.Id
        let package = connector.PackageId ?? ""
        select new ShapeStanding
        {
            Shape = shape,
            Instance = instance,
            Connector = connector.Name,
            Fingerprint = connector.CurrentFingerprint,
            IsOutOfDate = db.Connectors.Any(other =>
                other.PackageId == package
                && other.Id != connector.Id
                && string.Compare(other.VersionKey, connector.VersionKey) > 0),
        };

    internal static IQueryable<RemovedFlow> Removed(ConnectorsDbContext db, int page) => db.Flows
        .WithRemoved()
        .Where(row => row.RemovedAt != null)
        .OrderByDescending(row => row.RemovedAt)
        .ThenBy(row => row.Id)
        .Skip((page - 1) * PageSize)
        .Take(PageSize + 1)
        .Select(row => new RemovedFlow(row.Id, row.Name, row.RemovedAt!.Value, new Author(row.ChangedById, row.ChangedBy)));

    internal static IQueryable<FlowUse> Uses(ConnectorsDbContext db, IReadOnlyCollection<Guid> connectors) =>
        (from shape in db.FlowShapes
         join flow in db.Flows on shape.FlowId equals flow.Id
         join instance in db.Instances on shape.InstanceId equals instance.Id
         where connectors.Contains(instance.ConnectorId)
         select new { instance.ConnectorId, flow.Id, flow.Name, InstanceId = instance.Id })
        .Distinct()
        .OrderBy(use => use.Name)
        .ThenBy(use => use.Id)
        .Select(use => new FlowUse(use.ConnectorId, use.Id, use.Name, use.InstanceId));

    /// <summary>A shape with what its connector is.</summary>
    internal sealed class ShapeStanding
    {
        public required string Connector { get; init; }

        public required FlowShapeRow Shape { get; init; }

        public required InstanceRow Instance { get; init; }

        public required string Fingerprint { get; init; }

        public bool IsOutOfDate { get; init; }
    }
}
