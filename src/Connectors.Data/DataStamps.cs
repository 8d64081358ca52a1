using Connectors.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Data;

/// <summary>The stamps that a read depends on: those of its organisation and of the catalogue. 0 where nothing was written yet.</summary>
internal readonly record struct DataStamps(long Organisation, long Catalogue)
{
    /// <summary>The stamps now: one command.</summary>
    public static async Task<DataStamps> ReadAsync(ConnectorsDbContext db, Guid organisation, CancellationToken cancel)
    {
        var rows = await Both(db, organisation).ToListAsync(cancel);
        return new DataStamps(Of(rows, organisation), Of(rows, DataStampRow.Catalogue));
    }

    internal static IQueryable<DataStampRow> Both(ConnectorsDbContext db, Guid organisation) =>
        db.DataStamps.AsNoTracking().Where(row => row.Id == organisation || row.Id == DataStampRow.Catalogue);

    private static long Of(List<DataStampRow> rows, Guid id) => rows.Find(row => row.Id == id)?.Stamp ?? 0;
}
