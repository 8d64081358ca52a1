using Connectors.Application.Recording;
using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Flows;

/// <summary>Reads flows, with the problems of their shapes on the current connectors.</summary>
public sealed class FlowReader(ConnectorsDbContext db, FlowSteps steps)
{
    /// <summary>A flow with its steps, by a number of queries that doesn't grow with them.</summary>
    public async Task<Flow?> FindAsync(FlowId id, CancellationToken cancel)
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

    /// <summary>A page of what was removed, newest first.</summary>
    public Task<Page<RemovedFlow>> RemovedAsync(int page, CancellationToken cancel) => Removed(db).ToPageAsync(page, cancel);

    /// <summary>The flows that use any of the connectors, enabled or not.</summary>
    public async Task<IReadOnlyList<FlowUse>> UsesAsync(IReadOnlyCollection<InstalledId> connectors, CancellationToken cancel) =>
        await Uses(db, connectors).ToListAsync(cancel);

    internal static IQueryable<RemovedFlow> Removed(ConnectorsDbContext db) => db.Flows
        .Removed()
        .OrderByDescending(row => row.RemovedAt)
        .ThenBy(row => row.Id)
        .Select(row => new RemovedFlow(row.Id, row.Name, row.RemovedAt!.Value, new Author(row.ChangedById, row.ChangedBy)));

    internal static IQueryable<FlowUse> Uses(ConnectorsDbContext db, IReadOnlyCollection<InstalledId> connectors) =>
        (from shape in db.FlowShapes
         join flow in db.Flows on shape.FlowId equals flow.Id
         join instance in db.Instances on shape.InstanceId equals instance.Id
         where connectors.Contains(instance.ConnectorId)
         select new { instance.ConnectorId, flow.Id, flow.Name, InstanceId = instance.Id })
        .Distinct()
        .OrderBy(use => use.Name)
        .ThenBy(use => use.Id)
        .Select(use => new FlowUse(use.ConnectorId, use.Id, use.Name, use.InstanceId));
}
