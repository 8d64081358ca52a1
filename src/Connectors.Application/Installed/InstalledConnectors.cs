using Connectors.Application.Instances;
using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Installed;

/// <summary>One connector with its current definition.</summary>
public sealed record InstalledConnector(
    InstalledId Id, string Name, string? PackageId, string? Version, string? Colour, ConnectorDefinition Current)
{
    public bool IsCustom => PackageId is null;
}

/// <summary>One page of the list, with the instances of the connectors on it.</summary>
public sealed record ConnectorList(ManagePage Page, ILookup<InstalledId, InstanceLine> Instances)
{
    public Page<Entry> Entries => Page.Entries;

    public FilterCounts Counts => Page.Counts;

    internal int Rows => Entries.Count + Instances.Sum(instances => instances.Count());
}

/// <summary>Reads the entries of the signed-in person's organisation.</summary>
public sealed class InstalledConnectors(ConnectorsDbContext db, DefinitionStore definitions, StampedReads stamped)
{
    // A longer search is seldom asked twice, and what is asked is kept.
    private const int LongestSearch = 200;

    /// <summary>One page of the list: one command where it is known, otherwise three more, whatever is on it.</summary>
    public Task<ConnectorList> ListAsync(ListQuery query, CancellationToken cancel)
    {
        var asked = query with { Search = string.IsNullOrWhiteSpace(query.Search) ? null : query.Search };
        return asked.Search is { Length: > LongestSearch }
            ? ReadListAsync(asked, cancel)
            : stamped.GetAsync(asked, token => ReadListAsync(asked, token), list => list.Rows, cancel);
    }

    /// <summary>How many entries each filter has, among those that a search finds.</summary>
    public Task<FilterCounts> CountsAsync(string? search, CancellationToken cancel) => search is { Length: > LongestSearch }
        ? ReadCountsAsync(search, cancel)
        : stamped.GetAsync((nameof(CountsAsync), search), token => ReadCountsAsync(search, token), _ => 1, cancel);

    /// <summary>How many entries have an update: one command where it is known, otherwise one more.</summary>
    public async Task<int> UpdatesAsync(CancellationToken cancel) =>
        (await stamped.GetAsync(nameof(UpdatesAsync), ReadUpdatesAsync, _ => 1, cancel)).Count;

    /// <summary>One entry as the list shows it; null where the organisation has no such entry.</summary>
    public Task<Entry?> EntryAsync(InstalledId id, CancellationToken cancel) =>
        ManageQueries.One(db, id).SingleOrDefaultAsync(cancel);

    /// <summary>The instances of connectors.</summary>
    public async Task<ILookup<InstalledId, InstanceLine>> InstancesAsync(InstalledId[] connectors, CancellationToken cancel) =>
        (await InstanceReader.Of(db, connectors).ToListAsync(cancel)).ToLookup(instance => instance.ConnectorId);

    public async Task<InstalledConnector?> FindAsync(InstalledId id, CancellationToken cancel)
    {
        if (await db.Connectors.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } row) return null;
        return new InstalledConnector(
            id, row.Name, row.PackageId, row.Version, row.Colour, await definitions.LoadAsync(row.CurrentFingerprint, cancel));
    }

    private async Task<ConnectorList> ReadListAsync(ListQuery query, CancellationToken cancel)
    {
        var counts = await ReadCountsAsync(query.Search, cancel);
        var entries = await ManageQueries.Found(db, query)
            .ToPageAsync((query.Page, counts.Of(query.Filter)), cancel, ManageQueries.PageSize);
        var instances = await InstancesAsync([.. entries.Select(entry => entry.Id)], cancel);
        return new ConnectorList(new ManagePage(entries, counts, query with { Page = entries.Number }), instances);
    }

    private async Task<FilterCounts> ReadCountsAsync(string? search, CancellationToken cancel) =>
        await ManageQueries.Counts(db, search).SingleOrDefaultAsync(cancel)
            ?? new FilterCounts(0, 0, 0, 0, (await ReadUpdatesAsync(cancel)).Count, 0);

    private async Task<OutOfDate> ReadUpdatesAsync(CancellationToken cancel) =>
        new(await ManageQueries.ListRows(db, null).CountAsync(row => row.IsUpdateAvailable, cancel));

    private sealed record OutOfDate(int Count);
}
