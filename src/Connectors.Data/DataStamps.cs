using System.Runtime.CompilerServices;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Connectors.Data;

/// <summary>The stamps that a read depends on: those of its organisation and of the catalogue. 0 where nothing was written yet.</summary>
internal readonly record struct DataStamps(long Organisation, long Catalogue)
{
    // Compiled once, since every page asks for them. A compiled query belongs to the model of its provider.
    private static readonly ConditionalWeakTable<IModel, Func<ConnectorsDbContext, StampId, IAsyncEnumerable<DataStampRow>>> Compiled = [];

    /// <summary>The stamps now: one command.</summary>
    public static async Task<DataStamps> ReadAsync(ConnectorsDbContext db, OrganisationId organisation, CancellationToken cancel)
    {
        var (stamps, own) = (default(DataStamps), StampId.Of(organisation));
        await foreach (var row in Compiled.GetValue(db.Model, _ => Compile())(db, own).WithCancellation(cancel))
            stamps = row.Id == own ? stamps with { Organisation = row.Stamp } : stamps with { Catalogue = row.Stamp };
        return stamps;
    }

    private static Func<ConnectorsDbContext, StampId, IAsyncEnumerable<DataStampRow>> Compile() => EF.CompileAsyncQuery(
        (ConnectorsDbContext db, StampId own) =>
            db.DataStamps.AsNoTracking().Where(row => row.Id == own || row.Id == DataStampRow.Catalogue));
}
