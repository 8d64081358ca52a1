using Connectors.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Connectors.Data.Providers.SqlServer;

/// <summary>The database of production.</summary>
public sealed class SqlServerConnectorsDbContext(DbContextOptions<SqlServerConnectorsDbContext> options, Tenant tenant, IdMaker ids)
    : ConnectorsDbContext(options, tenant, ids)
{
    // Codes are equal, and sort keys ordered, by their bytes; names as people read them. Neither as the database happens to be set up.
    private const string Ordinal = "Latin1_General_BIN2", WithoutCase = "Latin1_General_100_CI_AS_SC";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        ConnectorsModel.Names(builder, name => name.UseCollation(WithoutCase));
        foreach (var code in Codes(builder.Model)) code.SetCollation(Ordinal);
        SqlServerStamps.Declare(builder);
        // A run is written and read as a whole: its requests stay together.
        builder.Entity<FlowRunRequestRow>(table =>
        {
            table.HasKey(row => row.Id).IsClustered(false);
            table.HasIndex(row => new { row.RunId, row.Number }).IsClustered();
        });
    }

    // Fingerprints, package ids, versions, hashes: nothing that people write is without Unicode.
    private static IEnumerable<IMutableProperty> Codes(IMutableModel model) => model.GetEntityTypes()
        .SelectMany(type => type.GetProperties())
        .Where(property => property.ClrType == typeof(string) && property.IsUnicode() == false);
}
