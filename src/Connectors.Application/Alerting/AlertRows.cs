using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;

namespace Connectors.Application.Alerting;

/// <summary>The queries of alerts.</summary>
internal static class AlertRows
{
    /// <summary>Runs that came to an end by themselves, tests aside, in its order. Their index names the same states.</summary>
    public static IQueryable<FlowRunRow> Ended(ConnectorsDbContext db, DateTime since, DateTime until) => db.FlowRuns
        .Where(row => row.State == RunState.Done || row.State == RunState.Failed || row.State == RunState.Interrupted)
        .Where(row => !row.IsTest && row.EndedAt > since && row.EndedAt <= until)
        .OrderBy(row => row.EndedAt);

    /// <summary>How the last run of each flow ended before a time. Removed flows too: their last runs may end after it.</summary>
    public static IQueryable<LastState> Last(ConnectorsDbContext db, IReadOnlyCollection<FlowId> flows, DateTime before) => db.Flows
        .WithRemoved()
        .Where(row => flows.Contains(row.Id))
        .Select(row => new LastState(
            row.Id,
            db.FlowRuns
                .Where(run => run.FlowId == row.Id && !run.IsTest && run.EndedAt <= before)
                // The same states, by the others: SQLite would look through the ends of all runs instead of those of the flow.
                .Where(run => run.State != RunState.Queued && run.State != RunState.Running && run.State != RunState.Cancelled)
                .OrderByDescending(run => run.AskedAt)
                .Select(run => (RunState?)run.State)
                .FirstOrDefault()));

    /// <param name="Id">A flow.</param>
    /// <param name="State">How its last run ended; null where there was none.</param>
    internal sealed record LastState(FlowId Id, RunState? State);
}
