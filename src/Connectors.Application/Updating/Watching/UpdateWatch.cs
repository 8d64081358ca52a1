using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Installed;
using Connectors.Domain.Updating.Watching;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating.Watching;

/// <summary>A flow that went wrong since an update.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Run">The first run that went wrong.</param>
/// <param name="Verdict">What is wrong with it.</param>
/// <param name="Connector">The connector that was updated.</param>
/// <param name="To">The version that it was updated to.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Revision">The revision that the update made, which can be undone.</param>
public sealed record WatchFinding(
    NamedId Flow, Guid Run, WatchVerdict Verdict, NamedId Connector, string To, DateTime At, int Revision);

/// <summary>
/// Compares the first runs of flows after an update with the last one before it. Computed from what is there, so that nothing has to be
/// switched on.
/// </summary>
public sealed class UpdateWatch(ConnectorsDbContext db, TimeProvider time)
{
    // Too many requests: no version of a connector does better.
    private const int Busy = 429;

    /// <summary>What went wrong since the updates of the last days; the newest update first.</summary>
    /// <param name="flow">Only this flow; null for all.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<WatchFinding>> FindAsync(Guid? flow, CancellationToken cancel)
    {
        var since = time.GetUtcNow().UtcDateTime - WatchRules.Span;
        var updates = (await WatchRows.Updates(db, since).AsNoTracking().ToListAsync(cancel))
            .DistinctBy(row => row.ConnectorId)
            .Where(WatchRows.IsWatched)
            .ToDictionary(row => row.Id);
        if (updates.Count == 0) return [];
        var flows = (await WatchRows.Flows(db, updates.Keys).ToListAsync(cancel))
            .Where(found => flow is null || found.Flow == flow)
            .DistinctBy(found => (found.Update, found.Flow))
            .Where(found => found.Before is not null && found.First is not null)
            .ToList();
        if (flows.Count == 0) return [];
        var runs = await RunsAsync([.. flows.SelectMany(found => found.Runs).Distinct()], cancel);
        var judged = flows
            .Select(found => (Found: found, Judged: WatchRules.Judge(runs[found.Before!.Value], found.After.Select(run => runs[run]))))
            .Where(found => found.Judged.Verdict != WatchVerdict.Fine)
            .ToList();
        var revisions = await RevisionsAsync([.. judged.Select(found => updates[found.Found.Update])], cancel);
        return
        [
            .. judged
                .Select(found => FindingOf(found.Found, found.Judged, updates[found.Found.Update], revisions))
                .OfType<WatchFinding>()
                .OrderByDescending(found => found.At)
                .ThenBy(found => found.Flow.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static WatchFinding? FindingOf(
        WatchRows.WatchedFlow found,
        (WatchVerdict Verdict, WatchedRun? Run) judged,
        UpdateRecordRow update,
        ILookup<Guid, ConnectorRevisionRow> revisions) =>
        revisions[update.ConnectorId].FirstOrDefault(row => row.At == update.At) is { } made
            ? new WatchFinding(
                new NamedId(found.Flow, found.Name),
                judged.Run!.Id,
                judged.Verdict,
                new NamedId(update.ConnectorId, update.ConnectorName),
                update.ToVersion ?? "",
                update.At,
                made.Number)
            : null;

    private async Task<Dictionary<Guid, WatchedRun>> RunsAsync(IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var rows = await db.FlowRuns.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancel);
        var requests = (await WatchRows.Requests(db, ids).AsNoTracking().ToListAsync(cancel)).ToLookup(row => row.RunId);
        return rows.ToDictionary(row => row.Id, row => RunOf(row, [.. requests[row.Id]]));
    }

    private static WatchedRun RunOf(FlowRunRow row, IReadOnlyList<FlowRunRequestRow> requests) =>
        new(row.Id, row.State == RunState.Done, row.Records)
        {
            Hosts = requests.Where(request => request.Status is not null).Select(HostOf).ToHashSet(StringComparer.OrdinalIgnoreCase),
            Refusals = requests.Select(request => request.Status ?? 0).Where(status => status is >= 400 and < 500 and not Busy).ToHashSet(),
            DownHost = requests
                .OrderBy(request => request.Number)
                .LastOrDefault(request => request.Status is null or Busy or >= 500) is { } down ? HostOf(down) : null,
        };

    private static string HostOf(FlowRunRequestRow request) =>
        Uri.TryCreate(request.Url, UriKind.Absolute, out var address) ? address.Authority : request.Url;

    private async Task<ILookup<Guid, ConnectorRevisionRow>> RevisionsAsync(
        IReadOnlyList<UpdateRecordRow> updates, CancellationToken cancel)
    {
        var (connectors, times) = (updates.Select(row => row.ConnectorId).ToList(), updates.Select(row => row.At).ToList());
        return (await db.ConnectorRevisions.AsNoTracking()
            .Where(row => connectors.Contains(row.ConnectorId) && times.Contains(row.At))
            .ToListAsync(cancel)).ToLookup(row => row.ConnectorId);
    }
}
