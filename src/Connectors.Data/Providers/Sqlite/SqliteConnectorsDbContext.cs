using Microsoft.EntityFrameworkCore;

namespace Connectors.Data.Providers.Sqlite;

/// <summary>The embedded database.</summary>
public sealed class SqliteConnectorsDbContext(DbContextOptions<SqliteConnectorsDbContext> options, Tenant tenant, IdMaker ids)
    : ConnectorsDbContext(options, tenant, ids)
{
    // Of ASCII, as it is built into SQLite: a collation of ours would be unknown to every other program that opens the file.
    private const string WithoutCase = "NOCASE";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        ConnectorsModel.Names(builder, name => name.UseCollation(WithoutCase));
    }
}
