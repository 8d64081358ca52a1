using Connectors.Data;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Connectors.Application.Alerting;

/// <summary>Looks every few seconds for receivers that have something to be told.</summary>
public sealed partial class AlertWatch(IServiceScopeFactory scopes, TimeProvider time, ILogger<AlertWatch> log) : BackgroundService
{
    private const int AtOnce = 4;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LogFault(fault);
            }
        }
    }

    /// <summary>Tells every receiver whose time has come; one that is slow holds up three others at most.</summary>
    public async Task LookAsync(CancellationToken cancel)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(await DueAsync(cancel), options, TellAsync);
    }

    private async ValueTask TellAsync((AlertReceiverId Id, OrganisationId Organisation) receiver, CancellationToken cancel)
    {
        try
        {
            await using var scope = TenantScope.Begin(scopes, receiver.Organisation);
            await scope.Get<AlertRound>().RunAsync(receiver.Id, cancel);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            LogFault(fault);
        }
    }

    private async Task<IReadOnlyList<(AlertReceiverId Id, OrganisationId Organisation)>> DueAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var scope = scopes.CreateAsyncScope();
        var due = scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>().AlertReceivers.AcrossOrganisations()
            .Where(row => row.NextAt <= now)
            .OrderBy(row => row.NextAt)
            .Select(row => new { row.Id, row.OrganisationId });
        return [.. (await due.ToListAsync(cancel)).Select(row => (row.Id, row.OrganisationId))];
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Telling a receiver about flows failed; it is tried again")]
    private partial void LogFault(Exception fault);
}
