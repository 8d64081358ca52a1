using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Connectors.Data.Providers;

/// <summary>Brings the configured database into an application.</summary>
public static class DatabaseRegistration
{
    /// <exception cref="InvalidOperationException">The settings don't work; the message says what would.</exception>
    public static IServiceCollection AddConnectorsDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection(DatabaseSettings.Section).Get<DatabaseSettings>() ?? new DatabaseSettings();
        if (settings.MaxBatchSize is < 1)
            throw new InvalidOperationException(
                $"Database:MaxBatchSize is {settings.MaxBatchSize}; use a number from 1, or leave it out.");
        if (settings.PageCache is < DatabaseSettings.LeastPageCache or > DatabaseSettings.MostPageCache)
            throw new InvalidOperationException(
                $"Database:PageCache is {settings.PageCache}; use bytes from {DatabaseSettings.LeastPageCache} to "
                    + $"{DatabaseSettings.MostPageCache}, or leave it out.");
        services.AddSingleton(settings).AddScoped<Tenant>();
        services.AddSingleton(_ => new StampedCache()).AddScoped<StampedReads>();
        DatabaseProviders.Find(settings).Register(services, settings);
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        return services;
    }

    /// <summary>
    /// Makes the tables where the settings or the provider say so, or where it is asked for; those of the scheduler, where there is one,
    /// as well.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// Tables are missing and may not be created; the message says how.
    /// </exception>
    public static async Task MigrateAsync(this IServiceProvider services, bool asked)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>().Database;
        var settings = services.GetRequiredService<DatabaseSettings>();
        var migrates = asked || DatabaseProviders.Migrates(settings);
        await DatabaseProviders.Find(settings).StartAsync(scope.ServiceProvider, database, migrates);
        if (migrates)
        {
            if (services.GetService<ISchedulerFactory>() is { } schedulers) await schedulers.GetScheduler();
        }
        else if ((await database.GetPendingMigrationsAsync()).Count() is > 0 and var missing)
        {
            throw new InvalidOperationException(
                $"The database lacks {missing} of this version's changes. "
                + "Start the application once with --migrate, as an account that may create tables.");
        }
    }
}
