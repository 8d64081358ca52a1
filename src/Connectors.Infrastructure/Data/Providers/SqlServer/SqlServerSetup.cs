using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Infrastructure.Data.Providers.SqlServer;

internal static class SqlServerSetup
{
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
