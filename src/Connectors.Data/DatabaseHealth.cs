using System.Data.Common;
using Connectors.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Connectors.Data;

/// <summary>Whether the database can be read and written: a row of the installation's own is, by every check.</summary>
internal sealed class DatabaseHealth(ConnectorsDbContext db, IDatabaseProbe probe, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        try
        {
            return await FaultAsync(limit.Token) is { } fault ? HealthCheckResult.Unhealthy(fault) : HealthCheckResult.Healthy();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy($"The database did not respond within {Longest.TotalSeconds:0} seconds.");
        }
        catch (Exception fault) when (fault is DbException or DbUpdateException || DatabaseTrouble.IsIn(fault))
        {
            return HealthCheckResult.Unhealthy("The database can't be read or written.", fault);
        }
    }

    private async Task<string?> FaultAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var row = db.Installation.Where(row => row.Id == InstallationRow.OnlyId);
        if (await row.ExecuteUpdateAsync(set => set.SetProperty(row => row.CheckedAt, now), cancel) != 1)
            return "The database lacks the row of the installation. Restore a backup.";
        return await row.AnyAsync(cancel) ? await probe.FaultAsync(cancel) : "A row that was just written can't be read.";
    }
}
