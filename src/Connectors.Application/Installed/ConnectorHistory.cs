using Connectors.Application.Recording;
using Connectors.Application.Updating;
using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.Merging;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Installed;

/// <summary>One revision of an entry.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Facts">What was done; null where an earlier version kept it in words.</param>
/// <param name="Version">The release that the entry had after it.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
public sealed record Revision(int Number, RevisionFacts? Facts, string? Version, DateTime At, Author By)
{
    /// <summary>What was done, as an earlier version kept it in words.</summary>
    public string Title { get; init; } = "";

    /// <summary>The report of an imported document, a line each; what changed, where an earlier version kept it in words.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What the entry was after it.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>What the entry was before; null for its first revision.</summary>
    public string? FingerprintBefore { get; init; }

    /// <summary>Whether it moved the connector from one release to another.</summary>
    public bool IsUpdate => UpdatedFrom is not null;

    /// <summary>The version that it moved the connector from, to another release; null where it is no update.</summary>
    public string? UpdatedFrom { get; init; }

    /// <summary>Whether it is an update that overwrote edits.</summary>
    public bool OverwroteEdits { get; init; }
}

/// <summary>A revision and what it changed, computed from the definitions.</summary>
public sealed record RevisionDetail(Revision Revision, IReadOnlyList<Change> Changes, string Definition);

/// <summary>What became of one update.</summary>
public sealed record UpdateRecord(
    InstalledId ConnectorId, string Connector, string? From, string? To, string Option, string Outcome, int Lost, DateTime At, Author By)
{
    /// <summary>What the entry was before; null in rows from before fingerprints were kept.</summary>
    public string? FingerprintBefore { get; init; }

    /// <summary>What it became, or the entry that was added alongside.</summary>
    public string? FingerprintAfter { get; init; }

    /// <summary>Whether the connector was removed since.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>How often the same was refused to the same person.</summary>
    public int Times { get; init; } = 1;
}

/// <summary>Reads what happened to entries.</summary>
public sealed class ConnectorHistory(ConnectorsDbContext db, DefinitionStore definitions)
{
    /// <summary>A page of the revisions of a connector, newest first.</summary>
    public async Task<Page<Revision>> RevisionsAsync(InstalledId id, int page, CancellationToken cancel)
    {
        var rows = await OfEntry(db, id).ToPageAsync(page, cancel);
        var overwrites = (await Overwrites(db, id).ToListAsync(cancel)).ToHashSet();
        var before = rows.Skip(1).Append(rows.Next);
        return rows.With<Revision>(
        [
            .. rows.Zip(before, (row, older) => ToRevision(row) with
            {
                UpdatedFrom = older is not null && Moves(older, row) ? older.Version : null,
                OverwroteEdits = overwrites.Contains(row.Number),
            }),
        ]);
    }

    /// <summary>One revision with its difference from the one before; null where the entry has none of that number.</summary>
    public async Task<RevisionDetail?> RevisionAsync(InstalledId id, int number, CancellationToken cancel)
    {
        var rows = await UpTo(db, id, number).ToListAsync(cancel);
        if (rows.Count == 0 || rows[0].Number != number) return null;
        var definition = await definitions.LoadAsync(rows[0].Fingerprint, cancel);
        var changes = rows.Count == 1 ? [] : DefinitionDiff.Between(await definitions.LoadAsync(rows[1].Fingerprint, cancel), definition);
        return new RevisionDetail(ToRevision(rows[0]), changes, definition.ToText());
    }

    /// <summary>What was left out of the document that an entry was built from, a line each; empty where nothing was.</summary>
    public async Task<IReadOnlyList<string>> ImportReportAsync(InstalledId id, CancellationToken cancel) =>
        (await ImportReport(db, id).SingleOrDefaultAsync(cancel) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The updates of the organisation, newest first.</summary>
    public Task<Page<UpdateRecord>> UpdatesAsync(int page, CancellationToken cancel) => Updates(db).ToPageAsync(page, cancel);

    internal static IQueryable<ConnectorRevisionRow> OfEntry(ConnectorsDbContext db, InstalledId id) => db.ConnectorRevisions
        .AsNoTracking()
        .Where(row => row.ConnectorId == id)
        .OrderByDescending(row => row.Number);

    /// <summary>The numbers of the revisions that overwrote edits.</summary>
    internal static IQueryable<int> Overwrites(ConnectorsDbContext db, InstalledId id) =>
        UpdateRows.Overwrites(db).Where(row => row.ConnectorId == id).Select(row => row.Number);

    /// <summary>The revision of a number and the one before it.</summary>
    internal static IQueryable<ConnectorRevisionRow> UpTo(ConnectorsDbContext db, InstalledId id, int number) => db.ConnectorRevisions
        .AsNoTracking()
        .Where(row => row.ConnectorId == id && row.Number <= number)
        .OrderByDescending(row => row.Number)
        .Take(2);

    // The first revision of what came from no release is the one that built it.
    internal static IQueryable<string> ImportReport(ConnectorsDbContext db, InstalledId id) => db.ConnectorRevisions
        .Where(row => row.ConnectorId == id && row.Number == 1 && row.BaselineId == null)
        .Select(row => row.Words);

    internal static IQueryable<UpdateRecord> Updates(ConnectorsDbContext db) => db.UpdateRecords
        .OrderByDescending(row => row.At)
        .ThenBy(row => row.Id)
        .Select(row => new UpdateRecord(
            row.ConnectorId,
            row.ConnectorName,
            row.FromVersion,
            row.ToVersion,
            row.Option,
            row.Outcome,
            row.Lost,
            row.At,
            new Author(row.ById, row.By))
        {
            FingerprintBefore = row.FingerprintBefore,
            FingerprintAfter = row.FingerprintAfter,
            Times = row.Times,
            IsRemoved = !db.Connectors.Any(connector => connector.Id == row.ConnectorId),
        });

    private static bool Moves(ConnectorRevisionRow before, ConnectorRevisionRow after) =>
        before.BaselineId is not null && after.BaselineId is not null && before.BaselineId != after.BaselineId;

    private static Revision ToRevision(ConnectorRevisionRow row) =>
        new(
            row.Number,
            KeptJson.Read<RevisionFacts>(row.Facts),
            row.Version,
            row.At,
            new Author(row.ById, row.By))
        {
            Title = row.Title,
            Notes = row.Words.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Fingerprint = row.Fingerprint,
            FingerprintBefore = row.FingerprintBefore,
        };
}
