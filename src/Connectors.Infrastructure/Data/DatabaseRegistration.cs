using Connectors.Infrastructure.Data.Providers;
using Connectors.Infrastructure.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Infrastructure.Data;

/// <summary>Brings the configured database into an application.</summary>
public static class DatabaseRegistration
{
    /// <exception cref="InvalidOperationException">The settings don't work; the message says what would.</exception>
    public static IServiceCollection AddConnectorsDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection(DatabaseSettings.Section).Get<DatabaseSettings>() ?? new DatabaseSettings();
        if (settings.MaxBatchSize is < 1) throw new InvalidOperationException($"Database:MaxBatchSize is {settings.MaxBatchSize}; give a number from 1, or leave it out.");
        services.AddSingleton(settings).AddScoped<Tenant>();
        DatabaseProviders.Find(settings).Register(services, settings);
        return services;
    }

    /// <summary>Applies the migrations where the settings or the provider say so, or where it is asked for.</summary>
    public static async Task MigrateAsync(this IServiceProvider services, bool asked)
    {
        var settings = services.GetRequiredService<DatabaseSettings>();
        if (!asked && !(settings.MigrateAtStart ?? DatabaseProviders.Find(settings).MigratesAtStart)) return;
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>().Database.MigrateAsync();
    }
}
