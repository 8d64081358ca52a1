using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Recording.Log;

/// <summary>Reads what was changed in an organisation, newest first, as far back as it goes.</summary>
public sealed class ActivityReader(ConnectorsDbContext db)
{
    /// <summary>A part of the log: six commands at most.</summary>
    /// <param name="query">Which changes, and where they begin.</param>
    /// <param name="size">How many at most.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ActivityPart> ReadAsync(ActivityQuery query, int size, CancellationToken cancel)
    {
        var shown = query.After?.Shown ?? 0;
        var found = await ChangesAsync(query, shown + size + 1, cancel);
        var part = found.Skip(shown).Take(size).ToList();
        var names = await NamesAsync(part, cancel);
        return new ActivityPart(
            [.. part.Select(change => EntryOf(change, names[change.Id]))],
            found.Count > shown + size ? PlaceBehind(found, shown + size - 1) : null);
    }

    private static ActivityPlace PlaceBehind(List<Change> found, int last) =>
        new(found[last].Row.At, found.Take(last + 1).Count(change => change.Row.At == found[last].Row.At));

    private static ActivityEntry EntryOf(Change change, ActivityRows.Named name) => new(
        new ActivitySubject(change.Kind, change.Id, name.More is null ? name.Name : $"{name.Name} · {name.More}", name.IsRemoved),
        change.What,
        change.Row.At,
        change.Row.Author());

    private async Task<List<Change>> ChangesAsync(ActivityQuery query, int take, CancellationToken cancel)
    {
        async Task<IEnumerable<Change>> Of<T>(ActivityKind kind, IQueryable<T> rows, Func<T, Change> turn) =>
            query.Kind is { } only && only != kind ? [] : (await rows.Take(take).ToListAsync(cancel)).Select(turn);
        var connectors = await Of(ActivityKind.Connector, ActivityRows.Connectors(db, query), row => new Change(
            ActivityKind.Connector,
            $"{row.ConnectorId}",
            row,
            new ActivityChange.OfConnector(KeptJson.Read<RevisionFacts>(row.Facts), row.Title)));
        var instances = await Of(ActivityKind.Instance, ActivityRows.Instances(db, query), row => new Change(
            ActivityKind.Instance, $"{row.InstanceId}", row, new ActivityChange.OfInstance(row.Kind, row.Restored)));
        var flows = await Of(ActivityKind.Flow, ActivityRows.Flows(db, query), row => new Change(
            ActivityKind.Flow, $"{row.FlowId}", row, new ActivityChange.OfFlow(row.Kind, row.Restored)));
        // The order of those that were made at once is always the same.
        return [.. connectors.Concat(instances).Concat(flows).OrderByDescending(change => change.Row.At)];
    }

    private async Task<IReadOnlyDictionary<string, ActivityRows.Named>> NamesAsync(List<Change> part, CancellationToken cancel)
    {
        IReadOnlyList<T> Ids<T>(ActivityKind kind)
            where T : struct, IId<T> =>
            [.. part.Where(change => change.Kind == kind).Select(change => T.Parse(change.Id, null)).Distinct()];
        async Task<IEnumerable<ActivityRows.Named>> Of<T>(IReadOnlyList<T> ids, IQueryable<ActivityRows.Named> names) =>
            ids.Count == 0 ? [] : await names.ToListAsync(cancel);
        var (connectors, instances, flows) =
            (Ids<InstalledId>(ActivityKind.Connector), Ids<InstanceId>(ActivityKind.Instance), Ids<FlowId>(ActivityKind.Flow));
        return (await Of(connectors, ActivityRows.NamesOfConnectors(db, connectors)))
            .Concat(await Of(instances, ActivityRows.NamesOfInstances(db, instances)))
            .Concat(await Of(flows, ActivityRows.NamesOfFlows(db, flows)))
            .ToDictionary(name => name.Id);
    }

    private sealed record Change(ActivityKind Kind, string Id, IRevisionRow Row, ActivityChange What);
}
