using Connectors.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Data;

/// <summary>The table of stamps. It has no reference to organisations: a trigger writes it, whatever is there.</summary>
internal static class StampsModel
{
    public static void Build(ModelBuilder builder) =>
        builder.Entity<DataStampRow>().ToTable("DataStamps").Property(row => row.Id).ValueGeneratedNever();
}
