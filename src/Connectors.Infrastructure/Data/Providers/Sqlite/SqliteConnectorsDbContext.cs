using Connectors.Infrastructure.Identity;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Infrastructure.Data.Providers.Sqlite;

/// <summary>The embedded database.</summary>
public sealed class SqliteConnectorsDbContext(DbContextOptions<SqliteConnectorsDbContext> options, Tenant tenant)
    : ConnectorsDbContext(options, tenant);
