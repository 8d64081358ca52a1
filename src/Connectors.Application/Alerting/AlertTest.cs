using System.Globalization;
using Connectors.Data;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Alerting;

/// <summary>Lets a person see that a receiver takes messages.</summary>
public sealed class AlertTest(ConnectorsDbContext db, AlertPost post, TimeProvider time)
{
    /// <summary>Sends a message that says it is a test.</summary>
    /// <returns>Why it was not taken, null where it was; nothing at all where there is no such receiver.</returns>
    public async Task<(string Name, Reason? Fault)?> SendAsync(AlertReceiverId id, CancellationToken cancel)
    {
        if (await db.AlertReceivers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } receiver) return null;
        var now = time.GetUtcNow().UtcDateTime;
        var message = string.Create(CultureInfo.InvariantCulture, $"{id}-test-{now.Ticks}");
        var fault = await post.SendAsync(receiver, (message, now), [], cancel);
        if (fault is null)
        {
            // What it did not take before is tried again at once.
            await db.AlertReceivers.Where(row => row.Id == id).ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.TakenAt, now)
                    .SetProperty(row => row.NextAt, now)
                    .SetProperty(row => row.Error, (Reason?)null),
                cancel);
        }

        return (receiver.Name, fault);
    }
}
