using Connectors.Infrastructure.Data.Rows;
using Connectors.Infrastructure.Identity;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Infrastructure.Data.Providers.SqlServer;

/// <summary>The database of production.</summary>
public sealed class SqlServerConnectorsDbContext(DbContextOptions<SqlServerConnectorsDbContext> options, Tenant tenant)
    : ConnectorsDbContext(options, tenant)
{
    // The order of sort keys is that of their bytes.
    private const string Ordinal = "Latin1_General_BIN2";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<ReleaseRow>().Property(row => row.VersionKey).UseCollation(Ordinal);
        builder.Entity<ConnectorRow>().Property(row => row.VersionKey).UseCollation(Ordinal);
    }
}
