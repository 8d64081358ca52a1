using Connectors.Domain.Updating;
using Connectors.Infrastructure.Data;
using Connectors.Infrastructure.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Infrastructure.Installed;

/// <summary>Takes entries off the list, and puts them back. Nothing of them is deleted.</summary>
/// <remarks>The revision grows, since it is the concurrency token: an edit that was under way is told that the entry is gone.</remarks>
public sealed class ConnectorRemoval(ConnectorsDbContext db, TimeProvider time)
{
    /// <returns>False where the organisation has no such entry.</returns>
    public Task<bool> RemoveAsync(InstalledId id, CancellationToken cancel) => RemoveAsync(db.Connectors.Where(row => row.Id == id.Value), cancel);

    /// <summary>Takes back an installation alongside, as long as nothing was done with the new entry.</summary>
    /// <returns>False where there is no such entry, or it was changed since.</returns>
    public Task<bool> TakeBackAsync(InstalledId id, CancellationToken cancel) =>
        RemoveAsync(db.Connectors.Where(row => row.Id == id.Value && row.AlongsideOfId != null && row.Revision == 1), cancel);

    /// <summary>Brings a removed entry back as it was.</summary>
    public Task<bool> PutBackAsync(InstalledId id, CancellationToken cancel) => db.InOneTransactionAsync(async token =>
    {
        var organisation = db.RequiredOrganisation;
        var removed = db.Connectors.IgnoreQueryFilters().Where(row => row.OrganisationId == organisation && row.RemovedAt != null);
        if (await removed.SingleOrDefaultAsync(row => row.Id == id.Value, token) is not { } row) return false;
        row.RemovedAt = null;
        row.Revision++;
        return true;
    }, cancel);

    private Task<bool> RemoveAsync(IQueryable<ConnectorRow> entry, CancellationToken cancel) => db.InOneTransactionAsync(async token =>
    {
        if (await entry.SingleOrDefaultAsync(token) is not { } row) return false;
        row.RemovedAt = time.GetUtcNow().UtcDateTime;
        row.Revision++;
        return true;
    }, cancel);
}
