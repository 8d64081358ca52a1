using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Connectors.Infrastructure.Data.Providers.Sqlite;

internal static class SqliteSetup
{
    public const string DefaultConnection = "Data Source=data/connectors.db";

    // Not clustered: an embedded database belongs to one process, which finds its own jobs again when it starts.
    public static void Schedule(IPersistentStoreBuilder store, DatabaseSettings settings) =>
        store.UseSqlite(SqliteFactory.Instance, Connection(settings).ConnectionString);

    public static void Register(IServiceCollection services, DatabaseSettings settings)
    {
        var connection = Connection(settings);
        PrivateFile.MakeFolder(connection.DataSource);
        var file = new PrivateFile();
        services.AddDbContext<ConnectorsDbContext, SqliteConnectorsDbContext>(options =>
            options.AddInterceptors(file).UseSqlite(connection.ConnectionString, sqlite =>
            {
                if (settings.MaxBatchSize is { } size) sqlite.MaxBatchSize(size);
            }));
    }

    private static SqliteConnectionStringBuilder Connection(DatabaseSettings settings) =>
        new(settings.ConnectionString ?? DefaultConnection) { ForeignKeys = true };
}
