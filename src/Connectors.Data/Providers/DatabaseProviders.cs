using Connectors.Data.Providers.Sqlite;
using Connectors.Data.Providers.SqlServer;


namespace Connectors.Data.Providers;

/// <summary>All kinds of database.</summary>
internal static class DatabaseProviders
{
    public static IReadOnlyList<DatabaseProvider> All { get; } =
    [
        new("Sqlite", MigratesAtStart: true, SqliteSetup.Register, SqliteSetup.Schedule, SqliteSetup.StartAsync, SqliteSetup.Backups),
        new("SqlServer", MigratesAtStart: false, SqlServerSetup.Register, SqlServerSetup.Schedule, SqlServerSetup.StartAsync),
    ];

    /// <summary>Whether tables are made at start, those of the scheduler included.</summary>
    public static bool Migrates(DatabaseSettings settings) => settings.MigrateAtStart ?? Find(settings).MigratesAtStart;

    /// <exception cref="InvalidOperationException">There is no such provider; the message says which there are.</exception>
    public static DatabaseProvider Find(DatabaseSettings settings) =>
        All.FirstOrDefault(provider => string.Equals(provider.Name, settings.Provider, StringComparison.OrdinalIgnoreCase))
        ?? throw new InvalidOperationException(
            $"Database:Provider is \"{settings.Provider}\"; "
            + $"set it to one of: {string.Join(", ", All.Select(provider => provider.Name))}.");
}
