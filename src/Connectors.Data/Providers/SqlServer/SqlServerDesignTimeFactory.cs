using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Connectors.Data.Providers.SqlServer;

internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerConnectorsDbContext>
{
    public SqlServerConnectorsDbContext CreateDbContext(string[] args) => Of(new Tenant());

    /// <summary>A context whose queries can be translated without a server.</summary>
    public static SqlServerConnectorsDbContext Of(Tenant tenant) => new(
        new DbContextOptionsBuilder<SqlServerConnectorsDbContext>()
            .UseSqlServer("Server=.")
            .UseApplicationServiceProvider(DesignTime.Services)
            .Options,
        tenant,
        new SqlServerIds());
}
