using Connectors.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Infrastructure.Flows;

/// <summary>Says every two seconds that a run is alive, and hears when it is to be cancelled.</summary>
public sealed class RunPulse(IServiceScopeFactory scopes)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    public async Task BeatAsync(Guid run, CancellationTokenSource stop)
    {
        using var timer = new PeriodicTimer(Beat);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>();
                var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
                var row = db.FlowRuns.IgnoreQueryFilters().Where(row => row.Id == run);
                await row.ExecuteUpdateAsync(set => set.SetProperty(row => row.AliveAt, now), stop.Token);
                if (await row.AnyAsync(row => row.CancelAskedAt != null, stop.Token)) await stop.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }
}
