using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Flows;

/// <summary>One revision of a flow.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Changes">What it changed; nothing for the oldest that is kept.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
public sealed record FlowRevision(int Number, FlowChangeKind Kind, IReadOnlyList<FlowChange> Changes, DateTime At, Author By)
{
    /// <summary>The restored revision; null for other changes.</summary>
    public int? Restored { get; init; }
}

/// <summary>A page of the revisions of a flow, newest first, and what the instances in them are called.</summary>
public sealed record FlowRevisionPage(Page<FlowRevision> Revisions, IReadOnlyDictionary<InstanceId, string> Instances);

/// <summary>Reads what happened to flows.</summary>
public sealed class FlowHistory(ConnectorsDbContext db)
{
    public async Task<FlowRevisionPage> ReadAsync(FlowId flow, int page, CancellationToken cancel)
    {
        var rows = await OfFlow(db, flow).ToPageAsync(page, cancel);
        var states = rows.Concat(rows.Next is { } next ? [next] : []).Select(FlowRevisions.StateOf).ToList();
        var revisions = rows
            .Select((row, at) => new FlowRevision(
                row.Number, row.Kind, FlowDiff.Between(states.ElementAtOrDefault(at + 1), states[at]), row.At, row.Author())
            { Restored = row.Restored });
        return new FlowRevisionPage(rows.With<FlowRevision>([.. revisions]), await NamesAsync(states, cancel));
    }

    internal static IQueryable<FlowRevisionRow> OfFlow(ConnectorsDbContext db, FlowId flow) => db.FlowRevisions
        .AsNoTracking()
        .Where(row => row.FlowId == flow)
        .OrderByDescending(row => row.Number);

    /// <summary>
    /// What instances are called, those included that were removed; with their connector, since the one beside it has instances of the same
    /// names.
    /// </summary>
    internal static IQueryable<InstanceName> Named(ConnectorsDbContext db, IReadOnlyCollection<InstanceId> ids) =>
        from instance in db.Instances.WithRemoved()
        join connector in db.Connectors on instance.ConnectorId equals connector.Id
        where ids.Contains(instance.Id)
        select new InstanceName(instance.Id, instance.Name, connector.Name, connector.Version);

    private async Task<IReadOnlyDictionary<InstanceId, string>> NamesAsync(List<FlowState> states, CancellationToken cancel)
    {
        var ids = states.SelectMany(state => state.Shapes).Select(shape => shape.InstanceId).Distinct().ToList();
        return (await Named(db, ids).ToListAsync(cancel))
            .ToDictionary(name => name.Id, name => $"{name.Instance} of {name.Connector} {name.Version}".TrimEnd());
    }

    internal sealed record InstanceName(InstanceId Id, string Instance, string Connector, string? Version);
}
