using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Connectors.Infrastructure.Data.Providers.SqlServer;

internal static class SqlServerSetup
{
    // Clustered: several copies of the application share the jobs, and find those of a copy that went away.
    public static void Schedule(IPersistentStoreBuilder store, DatabaseSettings settings) => store
        .UseSqlServer(SqlClientFactory.Instance, settings.ConnectionString ?? "").UseClustering(cluster => cluster.CheckinInterval = TimeSpan.FromSeconds(5));

    public static void Register(IServiceCollection services, DatabaseSettings settings)
    {
        var connection = settings.ConnectionString
            ?? throw new InvalidOperationException("Database:Provider is SqlServer, but Database:ConnectionString is missing. Give it, for example as the environment variable Database__ConnectionString.");
        services.AddDbContext<ConnectorsDbContext, SqlServerConnectorsDbContext>(options => options.UseSqlServer(connection, server =>
        {
            server.EnableRetryOnFailure();
            if (settings.MaxBatchSize is { } size) server.MaxBatchSize(size);
        }));
    }
}
