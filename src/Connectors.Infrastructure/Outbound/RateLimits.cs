using Connectors.Domain.Definitions.Parts;
using Connectors.Infrastructure.Data;
using Connectors.Infrastructure.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Infrastructure.Outbound;

/// <summary>How often third parties may be asked: one limit for all runs of a connector, one for each instance that has its own.</summary>
/// <remarks>
/// Counted in the database, in windows that begin with the clock's seconds, minutes, hours and days (UTC), so that all copies of the
/// application count together.
/// </remarks>
public sealed class RateLimits(IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>Waits for the next turn of all that limit a request.</summary>
    /// <param name="limits">Connectors and instances, with their limits.</param>
    /// <param name="longest">How long a turn is waited for at most.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null where the turn is had; else why it is too far away, in words.</returns>
    public async Task<string?> WaitAsync(IReadOnlyList<(Guid Id, RateLimit? Limit)> limits, TimeSpan longest, CancellationToken cancel)
    {
        while (true)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var windows = limits.Select(limit => RateWindow.At(now, limit.Id, limit.Limit)).OfType<RateWindow>().ToList();
            if (await TakeAllAsync(windows, cancel) is not { } full) return null;
            if (full.End - now > longest) return full.UsedUp();
            await Task.Delay(full.End - now, time, cancel);
        }
    }

    // All of them or none: a turn that is held while another one is waited for would be used in a later window than it is counted in.
    private async Task<RateWindow?> TakeAllAsync(List<RateWindow> windows, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>();
        for (var at = 0; at < windows.Count; at++)
        {
            if (await TakeAsync(db, windows[at], cancel)) continue;
            foreach (var taken in windows.Take(at)) await GiveBackAsync(db, taken, cancel);
            return windows[at];
        }

        return null;
    }

    /// <returns>False where the window is full.</returns>
    private static async Task<bool> TakeAsync(ConnectorsDbContext db, RateWindow window, CancellationToken cancel)
    {
        var turns = db.RateTurns.Where(row => row.Id == window.Id);
        while (true)
        {
            var isTaken = await turns
                .Where(row => row.WindowStart == window.Start && row.Used < window.Requests)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Used, row => row.Used + 1), cancel) == 1;
            if (isTaken) return true;
            var isOpened = await turns
                .Where(row => row.WindowStart < window.Start)
                .ExecuteUpdateAsync(set => set
                    .SetProperty(row => row.WindowStart, window.Start)
                    .SetProperty(row => row.Used, 1), cancel) == 1;
            if (isOpened) return true;
            // Whoever lost the race to open a window has not found it full: it looks again.
            var found = await turns.AsNoTracking().SingleOrDefaultAsync(cancel);
            if (found is null) await BeginAsync(db, window, cancel);
            else if (found.WindowStart > window.Start || (found.WindowStart == window.Start && found.Used >= window.Requests)) return false;
        }
    }

    private static Task<int> GiveBackAsync(ConnectorsDbContext db, RateWindow window, CancellationToken cancel) =>
        db.RateTurns.Where(row => row.Id == window.Id && row.WindowStart == window.Start && row.Used > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Used, row => row.Used - 1), cancel);

    private static async Task BeginAsync(ConnectorsDbContext db, RateWindow window, CancellationToken cancel)
    {
        try
        {
            db.RateTurns.Add(new RateTurnRow { Id = window.Id, WindowStart = window.Start });
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody else was first.
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
