using System.Text.Json;
using Connectors.Data;
using Connectors.Outbound.Credentials;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Connectors.Application.Instances;

/// <summary>Once after a start: writes the keys of credentials beside those that an earlier version encrypted.</summary>
public sealed partial class CredentialKeyBackfill(IServiceScopeFactory scopes, CredentialVault vault, ILogger<CredentialKeyBackfill> log)
    : BackgroundService
{
    private const int AtOnce = 200;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (int? left = 0; left is { } passed;) left = await FillAsync(passed, stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            // Lists decrypt such a row until it is filled in, so the next start is early enough.
            LogFault(fault);
        }
    }

    /// <param name="left">How many rows were looked at and have no keys still.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>How many now; null where there are no more.</returns>
    private async Task<int?> FillAsync(int left, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var all = scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>().Instances.AcrossOrganisations().WithRemoved();
        var rows = await all.AsNoTracking()
            .Where(row => row.Credentials != null && row.CredentialKeys == null)
            .OrderBy(row => row.Id)
            .Skip(left)
            .Take(AtOnce)
            .Select(row => new { row.Id, row.Credentials })
            .ToListAsync(cancel);
        var filled = 0;
        foreach (var row in rows)
        {
            // Values that the current keys can't read stay unchanged.
            if (vault.Open<Dictionary<string, string>>(row.Credentials) is not OpenResult<Dictionary<string, string>>.Opened({ } opened))
                continue;
            var keys = JsonSerializer.Serialize(opened.Keys);
            filled += await all
                .Where(other => other.Id == row.Id && other.Credentials == row.Credentials)
                .ExecuteUpdateAsync(set => set.SetProperty(other => other.CredentialKeys, keys), cancel);
        }

        return rows.Count == 0 ? null : left + rows.Count - filled;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Keys of credentials could not be filled in; the next start tries again")]
    private partial void LogFault(Exception fault);
}
