using System.Globalization;
using Connectors.Domain.Definitions.Parts;
using Connectors.Infrastructure.Data;
using Connectors.Infrastructure.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Infrastructure.Outbound;

/// <summary>How often third parties may be asked: one limit for all runs of a connector, one for each instance that has its own.</summary>
/// <remarks>Counted in the database, in windows that begin with the clock's seconds, minutes, hours and days (UTC), so that all copies of the application count together.</remarks>
public sealed class RateLimits(IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>Waits for the next turn of a connector or an instance.</summary>
    /// <param name="id">The connector or the instance.</param>
    /// <param name="limit">Its limit; null where it has none.</param>
    /// <param name="longest">How long the turn is waited for at most.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null where the turn is had; else why it is too far away, in words.</returns>
    public async Task<string?> WaitAsync(Guid id, RateLimit? limit, TimeSpan longest, CancellationToken cancel)
    {
        if (limit?.Requests is not { } requests) return null;
        var length = LengthOf(limit.Per);
        while (true)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var start = now.AddTicks(-(now.Ticks % length.Ticks));
            if (await TakeAsync(id, start, requests, cancel)) return null;
            var wait = start + length - now;
            if (wait > longest) return UsedUp(requests, limit.Per, start + length);
            await Task.Delay(wait, time, cancel);
        }
    }

    private static string UsedUp(int requests, RatePeriod per, DateTime until) => string.Create(
        CultureInfo.InvariantCulture,
        $"The rate limit of {requests} per {per.ToString().ToLowerInvariant()} is used up until {until:d MMMM, HH:mm} UTC. Try it later, or raise the limit.");

    /// <returns>False where the window is full.</returns>
    private async Task<bool> TakeAsync(Guid id, DateTime start, int requests, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>();
        var turns = db.RateTurns.Where(row => row.Id == id);
        while (true)
        {
            if (await turns.Where(row => row.WindowStart == start && row.Used < requests).ExecuteUpdateAsync(set => set.SetProperty(row => row.Used, row => row.Used + 1), cancel) == 1) return true;
            if (await turns.Where(row => row.WindowStart < start).ExecuteUpdateAsync(set => set.SetProperty(row => row.WindowStart, start).SetProperty(row => row.Used, 1), cancel) == 1) return true;
            // Whoever lost the race to open a window has not found it full: it looks again.
            var found = await turns.AsNoTracking().SingleOrDefaultAsync(cancel);
            if (found is null) await BeginAsync(db, id, start, cancel);
            else if (found.WindowStart > start || (found.WindowStart == start && found.Used >= requests)) return false;
        }
    }

    private static async Task BeginAsync(ConnectorsDbContext db, Guid id, DateTime start, CancellationToken cancel)
    {
        try
        {
            db.RateTurns.Add(new RateTurnRow { Id = id, WindowStart = start });
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

    private static TimeSpan LengthOf(RatePeriod per) => per switch
    {
        RatePeriod.Second => TimeSpan.FromSeconds(1),
        RatePeriod.Minute => TimeSpan.FromMinutes(1),
        RatePeriod.Hour => TimeSpan.FromHours(1),
        _ => TimeSpan.FromDays(1),
    };
}
