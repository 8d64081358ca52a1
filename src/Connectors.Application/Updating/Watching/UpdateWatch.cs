using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Installed;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Options;
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
/// <param name="Undo">What undoes the update; of a move, what brings the flow back.</param>
public sealed record WatchFinding(
    Named<FlowId> Flow, RunId Run, WatchVerdict Verdict, Named<InstalledId> Connector, string To, DateTime At, UpdateAim Undo);

/// <summary>
/// Compares the first runs of flows after an update with the last one before it. Computed from what is there, so that nothing has to be
/// switched on.
/// </summary>
public sealed class UpdateWatch(ConnectorsDbContext db, TimeProvider time)
{
    // Too many requests: no version of a connector does better.
    private const int Busy = 429;

    // A database takes only so many parameters.
    private const int AtOnce = 1_000;

    /// <summary>What went wrong since the updates and moves of the last days; the newest first.</summary>
    /// <param name="flow">Only this flow; null for all.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<WatchFinding>> FindAsync(FlowId? flow, CancellationToken cancel)
    {
        var since = time.GetUtcNow().UtcDateTime - WatchRules.Span;
        return
        [
            .. (await UpdatedAsync(since, flow, cancel))
                .Concat(await MovedAsync(since, flow, cancel))
                .OrderByDescending(found => found.At)
                .ThenBy(found => found.Flow.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private async Task<IEnumerable<WatchFinding>> UpdatedAsync(DateTime since, FlowId? flow, CancellationToken cancel)
    {
        var updates = (await WatchRows.Updates(db, since).AsNoTracking().OrderByDescending(row => row.At).ToListAsync(cancel))
            // Restoring edits takes no release: the update before it is still watched.
            .Where(row => row.Option != RestoreEdits.Name)
            .DistinctBy(row => row.ConnectorId)
            .Where(WatchRows.IsWatched)
            .ToDictionary(row => row.Id);
        if (updates.Count == 0) return [];
        var judged = await JudgedAsync(WatchRows.Flows(db, since, flow), updates.Keys, cancel);
        var revisions = await RevisionsAsync([.. judged.Select(found => updates[found.Flow.Update])], cancel);
        return judged.Select(found => FindingOf(found, updates[found.Flow.Update], revisions)).OfType<WatchFinding>();
    }

    private async Task<IEnumerable<WatchFinding>> MovedAsync(DateTime since, FlowId? flow, CancellationToken cancel)
    {
        var moves = (await WatchRows.Moves(db, since).AsNoTracking().ToListAsync(cancel)).ToDictionary(row => row.Id);
        if (moves.Count == 0) return [];
        var judged = await JudgedAsync(WatchRows.MovedFlows(db, since, flow), moves.Keys, cancel);
        var to = judged.Select(found => moves[found.Flow.Update].ToId).Distinct().ToList();
        var names = await db.Connectors.Where(row => to.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancel);
        return judged.Select(found => FindingOf(found, moves[found.Flow.Update], names));
    }

    private static WatchFinding FindingOf(JudgedFlow<MoveId> judged, MoveRow move, Dictionary<InstalledId, string> names) => new(
        new Named<FlowId>(judged.Flow.Flow, judged.Flow.Name),
        judged.Run.Id,
        judged.Verdict,
        new Named<InstalledId>(move.ToId, names.GetValueOrDefault(move.ToId, "")),
        move.ToVersion ?? "",
        move.At,
        new UpdateAim.UndoMove(move.Number) { Flow = judged.Flow.Flow });

    // A run may be deleted meanwhile: what is gone says nothing.
    private async Task<IReadOnlyList<JudgedFlow<TId>>> JudgedAsync<TId>(
        IQueryable<WatchRows.WatchedFlow<TId>> watched, IEnumerable<TId> updates, CancellationToken cancel)
        where TId : struct, IId<TId>
    {
        var known = updates.ToHashSet();
        var flows = (await watched.ToListAsync(cancel))
            .Where(found => known.Contains(found.Update))
            .DistinctBy(found => (found.Update, found.Flow))
            .Where(found => found.Before is not null && found.First is not null)
            .ToList();
        if (flows.Count == 0) return [];
        var runs = await RunsAsync([.. flows.SelectMany(found => found.Runs).Distinct()], cancel);
        var judged = new List<JudgedFlow<TId>>();
        foreach (var flow in flows)
        {
            var after = flow.After.Select(run => runs.GetValueOrDefault(run)).OfType<WatchedRun>();
            var (verdict, run) = WatchRules.Judge(runs.GetValueOrDefault(flow.Before!.Value), after);
            if (run is not null) judged.Add(new JudgedFlow<TId>(flow, verdict, run));
        }

        return judged;
    }

    private static WatchFinding? FindingOf(
        JudgedFlow<UpdateRecordId> judged, UpdateRecordRow update, ILookup<InstalledId, ConnectorRevisionRow> revisions) =>
        revisions[update.ConnectorId].FirstOrDefault(row => row.At == update.At) is { } made
            ? new WatchFinding(
                new Named<FlowId>(judged.Flow.Flow, judged.Flow.Name),
                judged.Run.Id,
                judged.Verdict,
                new Named<InstalledId>(update.ConnectorId, update.ConnectorName),
                update.ToVersion ?? "",
                update.At,
                new UpdateAim.Undo(made.Number))
            : null;

    private async Task<Dictionary<RunId, WatchedRun>> RunsAsync(IReadOnlyList<RunId> ids, CancellationToken cancel)
    {
        var runs = new Dictionary<RunId, WatchedRun>();
        foreach (var portion in ids.Chunk(AtOnce))
        {
            var requests = (await WatchRows.Requests(db, portion).AsNoTracking().ToListAsync(cancel)).ToLookup(row => row.RunId);
            foreach (var row in await db.FlowRuns.AsNoTracking().Where(row => portion.Contains(row.Id)).ToListAsync(cancel))
                runs[row.Id] = RunOf(row, [.. requests[row.Id]]);
        }

        return runs;
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

    private async Task<ILookup<InstalledId, ConnectorRevisionRow>> RevisionsAsync(
        IReadOnlyList<UpdateRecordRow> updates, CancellationToken cancel)
    {
        var (connectors, times) = (updates.Select(row => row.ConnectorId).ToList(), updates.Select(row => row.At).ToList());
        return (await db.ConnectorRevisions.AsNoTracking()
            .Where(row => connectors.Contains(row.ConnectorId) && times.Contains(row.At))
            .ToListAsync(cancel)).ToLookup(row => row.ConnectorId);
    }

    private sealed record JudgedFlow<TId>(WatchRows.WatchedFlow<TId> Flow, WatchVerdict Verdict, WatchedRun Run)
        where TId : struct, IId<TId>;
}
