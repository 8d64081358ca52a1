using Connectors.Data;
using Connectors.Domain.Flows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Connectors.Application.Runs;

/// <summary>Says every two seconds that a run is alive, and hears when it is to be cancelled, or was given up by others.</summary>
public sealed partial class RunPulse(IServiceScopeFactory scopes, ILogger<RunPulse> log)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Beats until the run is over, whatever happens to the database meanwhile: a beat that fails is followed by the next.
    /// </summary>
    public async Task BeatAsync(Guid run, CancellationTokenSource stop)
    {
        using var timer = new PeriodicTimer(Beat);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token)) await BeatOnceAsync(run, stop);
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    private async Task BeatOnceAsync(Guid run, CancellationTokenSource stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>();
            var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
            var row = db.FlowRuns.IgnoreQueryFilters().Where(row => row.Id == run && row.State == RunState.Running);
            var isOurs = await row.ExecuteUpdateAsync(set => set.SetProperty(row => row.AliveAt, now), stop.Token) == 1;
            if (!isOurs || await row.AnyAsync(row => row.CancelAskedAt != null, stop.Token)) await stop.CancelAsync();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            if (!stop.IsCancellationRequested) LogMissed(fault, run);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {RunId} could not say that it is alive; it tries again")]
    private partial void LogMissed(Exception fault, Guid runId);
}
