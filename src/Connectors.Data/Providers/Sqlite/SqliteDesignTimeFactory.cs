using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Connectors.Data.Providers.Sqlite;

internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteConnectorsDbContext>
{
    public SqliteConnectorsDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<SqliteConnectorsDbContext>()
            .UseSqlite(SqliteSetup.DefaultConnection)
            .UseApplicationServiceProvider(DesignTime.Services)
            .Options,
        new Tenant(),
        new SqliteIds());
}
