using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Data.Providers;

/// <summary>Writes the database into a file while it is in use, and puts such a file in its place.</summary>
public static class DatabaseBackups
{
    /// <returns>What was done, in words.</returns>
    /// <exception cref="InvalidOperationException">Nothing was written; the message says why.</exception>
    public static string Write(IConfiguration configuration, string backup)
    {
        Of(configuration).Write(Path.GetFullPath(backup));
        return $"The database was written to {Path.GetFullPath(backup)}. It holds the keys of all credentials: keep it as safe as those.";
    }

    /// <returns>What was done, in words.</returns>
    /// <exception cref="InvalidOperationException">Nothing was replaced; the message says why.</exception>
    public static string Restore(IConfiguration configuration, string backup, TimeProvider time)
    {
        using var services = new ServiceCollection().AddLogging().AddConnectorsDatabase(configuration).BuildServiceProvider();
        using var scope = services.CreateScope();
        var known = scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>().Database.GetMigrations();
        var kept = Of(configuration).Restore(Path.GetFullPath(backup), known, time.GetUtcNow());
        return kept is null
            ? $"{Path.GetFullPath(backup)} was restored."
            : $"{Path.GetFullPath(backup)} was restored. The database that it replaced is kept as {kept}.";
    }

    private static IBackups Of(IConfiguration configuration)
    {
        var settings = configuration.GetSection(DatabaseSettings.Section).Get<DatabaseSettings>() ?? new DatabaseSettings();
        return DatabaseProviders.Find(settings).Backups?.Invoke(settings) ?? throw new InvalidOperationException(
            $"{settings.Provider} has its own backups: use BACKUP DATABASE and RESTORE DATABASE, as docs/backup.md shows.");
    }
}
