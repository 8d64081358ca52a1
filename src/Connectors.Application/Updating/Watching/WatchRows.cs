using Connectors.Application.Recording;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Options;

namespace Connectors.Application.Updating.Watching;

/// <summary>The queries of the watch.</summary>
internal static class WatchRows
{
    /// <summary>Changes of a release in place since a time: updates, and undos, after which nothing is watched.</summary>
    public static IQueryable<UpdateRecordRow> Updates(ConnectorsDbContext db, DateTime since) => db.UpdateRecords
        .Where(row => row.Outcome == UpdateRecords.Done && row.At > since && row.AddedId == null)
        .Where(row => db.Connectors.Any(connector => connector.Id == row.ConnectorId));

    /// <summary>The flows on connectors that were updated since a time, each with the runs around the update.</summary>
    /// <param name="db">The database.</param>
    /// <param name="since">The time (UTC).</param>
    /// <param name="only">Only this flow; null for all.</param>
    public static IQueryable<WatchedFlow<UpdateRecordId>> Flows(ConnectorsDbContext db, DateTime since, FlowId? only) =>
        Around(db, Uses(db, since, only));

    /// <summary>The moves of flows to newer versions since a time.</summary>
    public static IQueryable<MoveRow> Moves(ConnectorsDbContext db, DateTime since) => db.Moves
        .Where(row => row.At > since && row.UndoneAt == null)
        .Where(row => db.Connectors.Any(connector => connector.Id == row.ToId));

    /// <summary>The flows that were moved since a time, each with the runs around the move.</summary>
    /// <param name="db">The database.</param>
    /// <param name="since">The time (UTC).</param>
    /// <param name="only">Only this flow; null for all.</param>
    public static IQueryable<WatchedFlow<MoveId>> MovedFlows(ConnectorsDbContext db, DateTime since, FlowId? only) => Around(
        db,
        from move in Moves(db, since)
        join moved in db.MovedFlows on move.Id equals moved.MoveId
        where moved.UndoneAt == null
        join flow in (only is { } id ? db.Flows.Where(flow => flow.Id == id) : db.Flows) on moved.FlowId equals flow.Id
        select new UseOfUpdated<MoveId> { Update = move.Id, At = move.At, Flow = flow.Id, Name = flow.Name });

    private static IQueryable<WatchedFlow<TId>> Around<TId>(ConnectorsDbContext db, IQueryable<UseOfUpdated<TId>> uses)
        where TId : struct, IId<TId>
    {
        var over = db.FlowRuns
            .Where(run => !run.IsTest && run.FromStepId == null)
            .Where(run => run.State == RunState.Done || run.State == RunState.Failed);
        return uses.Select(use => new WatchedFlow<TId>
        {
            Update = use.Update,
            Flow = use.Flow,
            Name = use.Name,
            Before = over.Where(run => run.FlowId == use.Flow && run.EndedAt < use.At)
                .OrderByDescending(run => run.AskedAt).Select(run => (RunId?)run.Id).FirstOrDefault(),
            First = over.Where(run => run.FlowId == use.Flow && run.StartedAt > use.At)
                .OrderBy(run => run.AskedAt).Select(run => (RunId?)run.Id).FirstOrDefault(),
            Second = over.Where(run => run.FlowId == use.Flow && run.StartedAt > use.At)
                .OrderBy(run => run.AskedAt).Select(run => (RunId?)run.Id).Skip(1).FirstOrDefault(),
            Third = over.Where(run => run.FlowId == use.Flow && run.StartedAt > use.At)
                .OrderBy(run => run.AskedAt).Select(run => (RunId?)run.Id).Skip(2).FirstOrDefault(),
        });
    }

    private static IQueryable<UseOfUpdated<UpdateRecordId>> Uses(ConnectorsDbContext db, DateTime since, FlowId? only) =>
        from update in Updates(db, since)
        join instance in db.Instances on update.ConnectorId equals instance.ConnectorId
        join step in db.FlowShapes on instance.Id equals step.InstanceId
        join flow in (only is { } id ? db.Flows.Where(flow => flow.Id == id) : db.Flows) on step.FlowId equals flow.Id
        // What came from another version since is no witness of the update.
        where !db.MovedFlows.Any(moved => moved.FlowId == flow.Id
            && (moved.UndoneAt > update.At || db.Moves.Any(move => move.Id == moved.MoveId && move.At > update.At)))
        select new UseOfUpdated<UpdateRecordId> { Update = update.Id, At = update.At, Flow = flow.Id, Name = flow.Name };

    /// <summary>Of runs: the first request of each step, and every request that went wrong.</summary>
    public static IQueryable<FlowRunRequestRow> Requests(ConnectorsDbContext db, IReadOnlyCollection<RunId> runs) => db.FlowRunRequests
        .Where(row => runs.Contains(row.RunId))
        .Where(row => row.Status == null || row.Status >= 400 || !db.FlowRunRequests.Any(other =>
            other.RunId == row.RunId && other.Position == row.Position && other.Number < row.Number));

    /// <summary>The options whose updates are watched.</summary>
    public static bool IsWatched(UpdateRecordRow row) => row.Option is Update.Name or KeepChanges.Name or Overwrite.Name;

    private sealed class UseOfUpdated<TId>
        where TId : struct, IId<TId>
    {
        public TId Update { get; init; }

        public DateTime At { get; init; }

        public FlowId Flow { get; init; }

        public required string Name { get; init; }
    }

    /// <summary>A flow, with the update or the move after which it is watched.</summary>
    internal sealed class WatchedFlow<TId>
        where TId : struct, IId<TId>
    {
        public TId Update { get; init; }

        public FlowId Flow { get; init; }

        public required string Name { get; init; }

        public RunId? Before { get; init; }

        public RunId? First { get; init; }

        public RunId? Second { get; init; }

        public RunId? Third { get; init; }

        public IEnumerable<RunId> After => new[] { First, Second, Third }.OfType<RunId>();

        public IEnumerable<RunId> Runs => Before is { } before ? After.Prepend(before) : [];
    }
}
