using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Connectors.Data.Providers.SqlServer;

internal static class SqlServerSetup
{
    private const int Retries = 6;
    private static readonly TimeSpan
        CommandTimeout = TimeSpan.FromSeconds(10),
        MigrationTimeout = TimeSpan.FromHours(1),
        Pause = TimeSpan.FromSeconds(2);

    // Clustered: several copies of the application share the jobs, and find those of a copy that went away.
    public static void Schedule(IPersistentStoreBuilder store, DatabaseSettings settings) => store
        .UseSqlServer(SqlClientFactory.Instance, Connection(settings))
        .UseClustering(cluster => cluster.CheckinInterval = TimeSpan.FromSeconds(5))
        .ConfigureStore(options =>
        {
            options.IsTransient = DatabaseTrouble.IsIn;
            (options.MaxTransientRetries, options.TransientRetryInterval) = (Retries, Pause);
        });

    public static void Register(IServiceCollection services, DatabaseSettings settings)
    {
        if (settings.ConnectionString is null)
            throw new InvalidOperationException(
                "Database:Provider is SqlServer, but Database:ConnectionString is missing. "
                + "Set it, for example as the environment variable Database__ConnectionString.");
        if (HasNoCultures)
            throw new InvalidOperationException(
                "The client of SQL Server needs cultures: install ICU (libicu) on this machine, "
                + "and leave out DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");
        services.AddSingleton<IdMaker, SqlServerIds>().AddSingleton<UsualIsolation>().AddSingleton<IDatabaseProbe, SqlServerProbe>();
        services.AddDbContext<ConnectorsDbContext, SqlServerConnectorsDbContext>((provider, options) => options
            .AddInterceptors(provider.GetRequiredService<UsualIsolation>())
            .UseSqlServer(Connection(settings), server =>
            {
                server.ExecutionStrategy(dependencies => new PatientStrategy(dependencies));
                server.CommandTimeout((int)CommandTimeout.TotalSeconds);
                if (settings.MaxBatchSize is { } size) server.MaxBatchSize(size);
            }));
    }

    public static async Task StartAsync(IServiceProvider services, DatabaseFacade database, bool migrates)
    {
        if (migrates)
        {
            database.SetCommandTimeout(MigrationTimeout);
            await database.MigrateAsync();
        }

        await RowVersions.CheckAsync(database, services);
    }

    private static string Connection(DatabaseSettings settings) => settings is { Password: { Length: > 0 } password }
        ? new SqlConnectionStringBuilder(settings.ConnectionString) { Password = password }.ConnectionString
        : settings.ConnectionString ?? "";

    private static bool HasNoCultures => AppContext.TryGetSwitch("System.Globalization.Invariant", out var isInvariant)
        ? isInvariant
        : Environment.GetEnvironmentVariable("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT") is "1" or "true";
}
