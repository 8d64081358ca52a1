using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Data;

/// <summary>The stamps that a read depends on: those of its organisation and of the catalogue. 0 where nothing was written yet.</summary>
internal readonly record struct DataStamps(long Organisation, long Catalogue)
{
    private static readonly CompiledOnce<Func<ConnectorsDbContext, StampId, IAsyncEnumerable<DataStampRow>>> Rows = new(
        () => EF.CompileAsyncQuery((ConnectorsDbContext db, StampId own) =>
            db.DataStamps.AsNoTracking().Where(row => row.Id == own || row.Id == DataStampRow.Catalogue)));

    /// <summary>The stamps now: one command.</summary>
    public static async Task<DataStamps> ReadAsync(ConnectorsDbContext db, OrganisationId organisation, CancellationToken cancel)
    {
        var (stamps, own) = (default(DataStamps), StampId.Of(organisation));
        await foreach (var row in Rows.For(db)(db, own).WithCancellation(cancel))
            stamps = row.Id == own ? stamps with { Organisation = row.Stamp } : stamps with { Catalogue = row.Stamp };
        return stamps;
    }
}
