using Connectors.Infrastructure.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Connectors.Infrastructure.Data.Providers.SqlServer;

internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerConnectorsDbContext>
{
    public SqlServerConnectorsDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<SqlServerConnectorsDbContext>().UseSqlServer("Server=.").UseApplicationServiceProvider(DesignTime.Services).Options,
        new Tenant());
}
