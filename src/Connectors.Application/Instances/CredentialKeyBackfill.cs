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
            for (Guid? last = Guid.Empty; last is { } after;) last = await FillAsync(after, stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            // Lists decrypt such a row until it is filled in, so the next start is early enough.
            LogFault(fault);
        }
    }

    /// <returns>The last row that was looked at; null where there are no more.</returns>
    private async Task<Guid?> FillAsync(Guid after, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var all = scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>().Instances.AcrossOrganisations().WithRemoved();
        var rows = await all.AsNoTracking()
            .Where(row => row.Credentials != null && row.CredentialKeys == null && row.Id > after)
            .OrderBy(row => row.Id)
            .Take(AtOnce)
            .Select(row => new { row.Id, row.Credentials })
            .ToListAsync(cancel);
        foreach (var row in rows)
        {
            // Values that the current keys can't read stay unchanged.
            if (vault.Open<Dictionary<string, string>>(row.Credentials) is not OpenResult<Dictionary<string, string>>.Opened({ } opened))
                continue;
            var keys = JsonSerializer.Serialize(opened.Keys);
            await all
                .Where(other => other.Id == row.Id && other.Credentials == row.Credentials)
                .ExecuteUpdateAsync(set => set.SetProperty(other => other.CredentialKeys, keys), cancel);
        }

        return rows.Count == 0 ? null : rows[^1].Id;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Keys of credentials could not be filled in; the next start tries again")]
    private partial void LogFault(Exception fault);
}
