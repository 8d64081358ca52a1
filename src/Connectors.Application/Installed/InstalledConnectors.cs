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
    /// <summary>One page of the list: two commands, whatever is on it.</summary>
    public async Task<ManagePage> ListAsync(ListQuery query, CancellationToken cancel)
    {
        var counts = await CountsAsync(query.Search, cancel);
        var entries = await ManageQueries.Found(db, query)
            .ToPageAsync((query.Page, counts.Of(query.Filter)), cancel, ManageQueries.PageSize);
        return new ManagePage(entries, counts, query with { Page = entries.Number });
    }

    /// <summary>How many entries each filter has, among those that a search finds.</summary>
    public async Task<FilterCounts> CountsAsync(string? search, CancellationToken cancel) =>
        await ManageQueries.Counts(db, search).SingleOrDefaultAsync(cancel)
            ?? new FilterCounts(0, 0, 0, 0, await UpdatesAsync(cancel), 0);

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
