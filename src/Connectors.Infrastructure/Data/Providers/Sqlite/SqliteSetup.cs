using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Infrastructure.Data.Providers.Sqlite;

internal static class SqliteSetup
{
    public const string DefaultConnection = "Data Source=data/connectors.db";

    public static void Register(IServiceCollection services, DatabaseSettings settings)
    {
        var connection = new SqliteConnectionStringBuilder(settings.ConnectionString ?? DefaultConnection) { ForeignKeys = true };
        if (Path.GetDirectoryName(connection.DataSource) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        services.AddDbContext<ConnectorsDbContext, SqliteConnectorsDbContext>(options => options.UseSqlite(connection.ConnectionString, sqlite =>
        {
            if (settings.MaxBatchSize is { } size) sqlite.MaxBatchSize(size);
        }));
    }
}
