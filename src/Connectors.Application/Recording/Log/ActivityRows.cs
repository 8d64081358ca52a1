using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Recording.Log;

/// <summary>The queries of the log. The histories of connectors, instances and flows are all that it needs.</summary>
internal static class ActivityRows
{
    public static IQueryable<ConnectorRevisionRow> Connectors(ConnectorsDbContext db, ActivityQuery query) =>
        Of(db.ConnectorRevisions, query).OrderByDescending(row => row.At).ThenByDescending(row => row.Id);

    public static IQueryable<InstanceRevisionRow> Instances(ConnectorsDbContext db, ActivityQuery query) =>
        Of(db.InstanceRevisions, query).OrderByDescending(row => row.At).ThenByDescending(row => row.Id);

    public static IQueryable<FlowRevisionRow> Flows(ConnectorsDbContext db, ActivityQuery query) =>
        Of(db.FlowRevisions, query).OrderByDescending(row => row.At).ThenByDescending(row => row.Id);

    public static IQueryable<Named> NamesOfConnectors(ConnectorsDbContext db, IReadOnlyCollection<InstalledId> ids) =>
        db.Connectors.WithRemoved().Where(row => ids.Contains(row.Id))
            .Select(row => new Named(row.Id.ToString()!, row.Name, row.Version, row.RemovedAt != null));

    public static IQueryable<Named> NamesOfInstances(ConnectorsDbContext db, IReadOnlyCollection<InstanceId> ids) =>
        from row in db.Instances.WithRemoved()
        join connector in db.Connectors on row.ConnectorId equals connector.Id
        where ids.Contains(row.Id)
        select new Named(row.Id.ToString()!, row.Name, connector.Name, row.RemovedAt != null);

    public static IQueryable<Named> NamesOfFlows(ConnectorsDbContext db, IReadOnlyCollection<FlowId> ids) =>
        db.Flows.WithRemoved().Where(row => ids.Contains(row.Id))
            .Select(row => new Named(row.Id.ToString()!, row.Name, null, row.RemovedAt != null));

    private static IQueryable<T> Of<T>(IQueryable<T> rows, ActivityQuery query)
        where T : class, IRevisionRow
    {
        rows = rows.AsNoTracking();
        if (query.By is { } by) rows = rows.Where(row => row.ById == by);
        if (query.From is { } from) rows = rows.Where(row => row.At >= from);
        if (query.Until is { } until) rows = rows.Where(row => row.At < until);
        return query.After is { At: var last } ? rows.Where(row => row.At <= last) : rows;
    }

    /// <param name="Id">What has the name.</param>
    /// <param name="Name">The name.</param>
    /// <param name="More">What tells it from others of the name; null where nothing does.</param>
    /// <param name="IsRemoved">Whether it was removed.</param>
    internal sealed record Named(string Id, string Name, string? More, bool IsRemoved);
}
