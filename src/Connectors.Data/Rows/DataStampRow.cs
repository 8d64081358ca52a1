using Connectors.Domain.Ids;

namespace Connectors.Data.Rows;

/// <summary>
/// Says which state the data of an organisation, or of the catalogue, is in. Triggers of the tables in <see cref="StampedTables"/> write
/// a new stamp inside the transaction that changes the data.
/// </summary>
internal sealed class DataStampRow
{
    /// <summary>The catalogue's row; every other one has the id of its organisation.</summary>
    public static readonly StampId Catalogue = StampId.Catalogue;

    public StampId Id { get; set; }

    /// <summary>A random number and no counter: after a restored backup or a rollback, no state gets the number of another.</summary>
    public long Stamp { get; set; }
}
