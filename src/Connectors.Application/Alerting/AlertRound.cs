using Connectors.Data;
using Connectors.Domain.Flows.Alerting;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Alerting;

/// <summary>Tells a receiver what is new about the flows of its organisation.</summary>
internal sealed class AlertRound(ConnectorsDbContext db, AlertDelivery delivery, TimeProvider time)
{
    private const int Most = 1_000;

    // The end of a run is written by any copy of the application, and committed a moment later.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    /// <summary>Tells it what runs that ended since the last time say; nothing where they say nothing new.</summary>
    public async Task RunAsync(AlertReceiverId id, CancellationToken cancel)
    {
        // Another copy of the application may just have taken it.
        var now = time.GetUtcNow().UtcDateTime;
        var due = db.AlertReceivers.AsNoTracking().Where(row => row.Id == id && row.NextAt <= now);
        if (await due.SingleOrDefaultAsync(cancel) is not { } receiver) return;
        var ended = await EndedAsync(receiver.ToldUntil, now - Settling, cancel);
        if (ended.Count == 0 || !await delivery.ClaimAsync(receiver, cancel)) return;
        var news = FlowNews.Of(ended, await FailingAsync(ended, receiver.ToldUntil, cancel));
        await delivery.TellAsync(receiver, news, ended[^1].At, cancel);
    }

    private async Task<List<EndedRun>> EndedAsync(DateTime since, DateTime until, CancellationToken cancel) =>
        await AlertRows.Ended(db, since, until)
            .Take(Most)
            .Select(row => new EndedRun(row.FlowId, row.FlowName, row.Id, row.State, row.EndedAt!.Value)
            {
                Why = row.Error,
                Step = row.ErrorPosition,
            })
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<FlowId>> FailingAsync(IReadOnlyList<EndedRun> ended, DateTime before, CancellationToken cancel)
    {
        var flows = ended.Select(run => run.Flow).Distinct().ToList();
        var states = await AlertRows.Last(db, flows, before).ToListAsync(cancel);
        return [.. states.Where(flow => flow.State is { } last && EndedRun.IsFailure(last)).Select(flow => flow.Id)];
    }
}
