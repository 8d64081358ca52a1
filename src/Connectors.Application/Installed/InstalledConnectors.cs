using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Domain.Definitions;
using Connectors.Domain.Installed;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Installed;

/// <summary>One connector with its current definition.</summary>
public sealed record InstalledConnector(
    InstalledId Id, string Name, string? PackageId, string? Version, string? Colour, ConnectorDefinition Current)
{
    public bool IsCustom => PackageId is null;
}

/// <summary>Reads the entries of the signed-in person's organisation.</summary>
public sealed class InstalledConnectors(ConnectorsDbContext db, DefinitionStore definitions)
{
    /// <summary>One page of the list: two commands, whatever is on it; one where nothing is found.</summary>
    public async Task<ManagePage> ListAsync(ListQuery query, CancellationToken cancel)
    {
        if (await ManageQueries.Counts(db, query.Search).SingleOrDefaultAsync(cancel) is not { } counts)
            return new ManagePage([], new FilterCounts(0, 0, 0, 0, await UpdatesAsync(cancel)), query with { Page = 1 }, 1);
        var pages = Math.Max(1, (counts.Of(query.Filter) + ManageQueries.PageSize - 1) / ManageQueries.PageSize);
        var inRange = query with { Page = Math.Clamp(query.Page, 1, pages) };
        return new ManagePage(await ManageQueries.Page(db, inRange).ToListAsync(cancel), counts, inRange, pages);
    }

    /// <summary>One entry as the list shows it; null where the organisation has no such entry.</summary>
    public Task<Entry?> EntryAsync(InstalledId id, CancellationToken cancel) =>
        ManageQueries.One(db, id.Value).SingleOrDefaultAsync(cancel);

    /// <summary>How many entries have an update: one command.</summary>
    public Task<int> UpdatesAsync(CancellationToken cancel) =>
        ManageQueries.ListRows(db, null).CountAsync(row => row.IsUpdateAvailable, cancel);

    public async Task<InstalledConnector?> FindAsync(InstalledId id, CancellationToken cancel)
    {
        if (await db.Connectors.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id.Value, cancel) is not { } row) return null;
        return new InstalledConnector(
            id, row.Name, row.PackageId, row.Version, row.Colour, await definitions.LoadAsync(row.CurrentFingerprint, cancel));
    }
}
