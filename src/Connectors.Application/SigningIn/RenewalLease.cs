using Connectors.Data;
using Connectors.Domain.Ids;
using Connectors.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.SigningIn;

/// <summary>
/// Lets one at a time renew an instance's tokens, among all copies of the application: a refresh token may be spent once.
/// </summary>
public sealed class RenewalLease(ConnectorsDbContext db, TimeProvider time)
{
    // Longer than the two requests that a token may take; a copy that went away in the middle holds up the others no longer than this.
    private static readonly TimeSpan Lease = 2 * OutboundRegistration.LongestTokenRequest + TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until no other process renews, and takes the lease.</summary>
    /// <returns>What <see cref="EndAsync"/> takes.</returns>
    internal async Task<DateTime> TakeAsync(InstanceId instance, CancellationToken cancel)
    {
        while (true)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var until = now + Lease;
            var isOurs = await db.Instances.Where(row => row.Id == instance && (row.RenewingUntil == null || row.RenewingUntil < now))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.RenewingUntil, until), cancel) == 1;
            if (isOurs || !await db.Instances.AnyAsync(row => row.Id == instance, cancel)) return until;
            await Task.Delay(PollInterval, time, cancel);
        }
    }

    internal Task EndAsync(InstanceId instance, DateTime turn) => db.Instances.Where(row => row.Id == instance && row.RenewingUntil == turn)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.RenewingUntil, (DateTime?)null), CancellationToken.None);
}
