using Connectors.Data;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
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
    public Task BeatAsync(TakenRun run, CancellationTokenSource stop) => BeatAsync(
        run.Organisation, stop, (db, now, cancel) => IsWantedAsync(db, run.Id, now, cancel));

    /// <summary>The same for what is not a run of a flow.</summary>
    /// <param name="organisation">Whose it is.</param>
    /// <param name="stop">Is cancelled when it is not wanted any more.</param>
    /// <param name="isWanted">Says that it is alive (UTC), and whether it is still wanted.</param>
    internal async Task BeatAsync(
        OrganisationId organisation,
        CancellationTokenSource stop,
        Func<ConnectorsDbContext, DateTime, CancellationToken, Task<bool>> isWanted)
    {
        using var timer = new PeriodicTimer(Beat);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
            {
                if (!await TryAsync(organisation, isWanted, stop.Token)) await stop.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    private async Task<bool> TryAsync(
        OrganisationId organisation, Func<ConnectorsDbContext, DateTime, CancellationToken, Task<bool>> isWanted, CancellationToken cancel)
    {
        try
        {
            await using var scope = TenantScope.Begin(scopes, organisation);
            var now = scope.Get<TimeProvider>().GetUtcNow().UtcDateTime;
            return await isWanted(scope.Get<ConnectorsDbContext>(), now, cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            if (!cancel.IsCancellationRequested) LogMissed(fault, organisation);
            return true;
        }
    }

    private static async Task<bool> IsWantedAsync(ConnectorsDbContext db, RunId run, DateTime now, CancellationToken cancel)
    {
        var row = db.FlowRuns.Where(row => row.Id == run && row.State == RunState.Running);
        var isOurs = await row.ExecuteUpdateAsync(set => set.SetProperty(row => row.AliveAt, now), cancel) == 1;
        return isOurs && !await row.AnyAsync(row => row.CancelAskedAt != null, cancel);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A run of {OrganisationId} could not say that it is alive; it tries again")]
    private partial void LogMissed(Exception fault, OrganisationId organisationId);
}
