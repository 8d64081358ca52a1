using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Outbound;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Application.Instances;

/// <summary>Counts the requests of connectors and instances in the database.</summary>
internal sealed class RateCounts(IServiceScopeFactory scopes) : IRateCounts
{
    public async Task<bool> TakeAsync(RateWindow window, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>();
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
            // The process that lost the race to open a window has not found it full: it looks again.
            var found = await turns.AsNoTracking().SingleOrDefaultAsync(cancel);
            if (found is null) await BeginAsync(db, window, cancel);
            else if (found.WindowStart > window.Start || (found.WindowStart == window.Start && found.Used >= window.Requests)) return false;
        }
    }

    public async Task GiveBackAsync(RateWindow window, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>()
            .RateTurns.Where(row => row.Id == window.Id && row.WindowStart == window.Start && row.Used > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Used, row => row.Used - 1), cancel);
    }

    private static async Task BeginAsync(ConnectorsDbContext db, RateWindow window, CancellationToken cancel)
    {
        try
        {
            db.RateTurns.Add(new RateTurnRow { Id = window.Id, WindowStart = window.Start });
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Another process was first.
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
