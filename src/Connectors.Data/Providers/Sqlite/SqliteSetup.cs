using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Connectors.Data.Providers.Sqlite;

internal static class SqliteSetup
{
    public const string DefaultConnection = "Data Source=data/connectors.db";
    private const int ClientsTimeout = 30, Timeout = 5;

    // Not clustered: an embedded database belongs to one process, which finds its own jobs again when it starts.
    public static void Schedule(IPersistentStoreBuilder store, DatabaseSettings settings) =>
        store.UseSqlite(SqliteFactory.Instance, Connection(settings).ConnectionString);

    public static void Register(IServiceCollection services, DatabaseSettings settings)
    {
        var connection = Connection(settings);
        PrivateFile.MakeFolder(connection.DataSource);
        var (file, cache) = (new PrivateFile(), new PageCache(settings.PageCache));
        services.AddSingleton<IdMaker, SqliteIds>().AddSingleton<WriteTurns>().AddSingleton<DatabaseUse>();
        services.AddSingleton<IDatabaseProbe>(new SqliteProbe(connection.DataSource, settings.LeastFreeSpace));
        services.AddDbContext<ConnectorsDbContext, SqliteConnectorsDbContext>((provider, options) => options
            .AddInterceptors(file, cache, provider.GetRequiredService<WriteTurns>())
            .ReplaceService<IMigrationsSqlGenerator, OneTransactionSqlGenerator>()
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MigrationsUserTransactionWarning))
            .UseSqlite(connection.ConnectionString, sqlite =>
            {
                if (settings.MaxBatchSize is { } size) sqlite.MaxBatchSize(size);
            }));
    }

    public static async Task StartAsync(IServiceProvider services, DatabaseFacade database, bool migrates)
    {
        services.GetRequiredService<DatabaseUse>().Begin(database.GetDbConnection().DataSource);
        if (migrates) await SqliteMigrations.MigrateAsync(database, SqliteMigrations.Longest);
    }

    public static IBackups Backups(DatabaseSettings settings) => new SqliteBackups(Path.GetFullPath(Connection(settings).DataSource));

    // The client waits for a locked file on a thread: no longer than a request may take.
    private static SqliteConnectionStringBuilder Connection(DatabaseSettings settings)
    {
        var connection = new SqliteConnectionStringBuilder(settings.ConnectionString ?? DefaultConnection) { ForeignKeys = true };
        if (connection.DefaultTimeout == ClientsTimeout) connection.DefaultTimeout = Timeout;
        return connection;
    }
}
