using System.Globalization;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows.Alerting;
using Connectors.Domain.Reasons;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Alerting;

/// <summary>Brings messages to receivers, and keeps whether they took them.</summary>
internal sealed class AlertDelivery(ConnectorsDbContext db, AlertPost post, TimeProvider time)
{
    // Longer than a request may take: after that, another copy of the application takes over from one that stopped.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Takes a receiver for this copy of the application.</summary>
    /// <returns>Whether no other copy has it.</returns>
    public async Task<bool> ClaimAsync(AlertReceiverRow receiver, CancellationToken cancel)
    {
        var (seen, until) = (receiver.NextAt, time.GetUtcNow().UtcDateTime + Lease);
        return await db.AlertReceivers
            .Where(row => row.Id == receiver.Id && row.NextAt == seen)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAt, until), cancel) == 1;
    }

    /// <summary>Tells a receiver the news.</summary>
    /// <param name="receiver">One that was claimed.</param>
    /// <param name="news">What is new; where it is nothing, nothing is sent.</param>
    /// <param name="until">Up to which end of a run it then knows everything.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task TellAsync(AlertReceiverRow receiver, IReadOnlyList<FlowNews> news, DateTime until, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var id = string.Create(CultureInfo.InvariantCulture, $"{receiver.Id}-{until.Ticks}");
        var fault = news.Count == 0 ? null : await post.SendAsync(receiver, (id, now), news, cancel);
        if (fault is not null)
        {
            await FailAsync(receiver, fault, now, cancel);
            return;
        }

        var taken = news.Count == 0 ? receiver.TakenAt : now;
        await db.AlertReceivers.Where(row => row.Id == receiver.Id).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.ToldUntil, until)
                .SetProperty(row => row.TakenAt, taken)
                .SetProperty(row => row.NextAt, now)
                .SetProperty(row => row.Failures, 0)
                .SetProperty(row => row.Error, (Reason?)null),
            cancel);
    }

    private Task<int> FailAsync(AlertReceiverRow receiver, Reason fault, DateTime now, CancellationToken cancel)
    {
        var failures = receiver.Failures + 1;
        var next = now + AlertPause.After(failures);
        return db.AlertReceivers.Where(row => row.Id == receiver.Id).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.Failures, failures)
                .SetProperty(row => row.Error, fault)
                .SetProperty(row => row.NextAt, next),
            cancel);
    }
}
