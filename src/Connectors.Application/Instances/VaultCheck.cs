using Connectors.Data;
using Connectors.Outbound.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Instances;

/// <summary>Finds out at start whether the present keys open what is kept.</summary>
public sealed class VaultCheck(ConnectorsDbContext db, CredentialVault vault)
{
    private const int Most = 10_000;

    /// <summary>Counts the instances whose credentials or sign-in can't be opened, among those that were changed last.</summary>
    public async Task<int> UnreadableAsync(CancellationToken cancel)
    {
        var kept = db.Instances.AcrossOrganisations().WithRemoved().AsNoTracking()
            .Where(row => row.Credentials != null || row.Tokens != null)
            .OrderByDescending(row => row.ChangedAt)
            .ThenBy(row => row.Id)
            .Select(row => new { row.Credentials, row.Tokens })
            .Take(Most);
        var unreadable = 0;
        await foreach (var row in kept.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!vault.CanOpen(row.Credentials) || !vault.CanOpen(row.Tokens)) unreadable++;
        }

        return unreadable;
    }
}
