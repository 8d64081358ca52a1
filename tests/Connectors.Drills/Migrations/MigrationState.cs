using Microsoft.Data.Sqlite;

namespace Connectors.Drills.Migrations;

/// <summary>What a file holds, read with SQL and not with the product's code.</summary>
/// <param name="Migrations">How many are written down as done.</param>
/// <param name="Flows">How many flows are kept.</param>
/// <param name="LeftOver">Tables that belong to the middle of a migration.</param>
/// <param name="Faults">What SQLite says of the file.</param>
internal sealed record MigrationState(int Migrations, int Flows, int LeftOver, IReadOnlyList<string> Faults)
{
    public static MigrationState Of(string database)
    {
        if (!File.Exists(database)) return new MigrationState(0, 0, 0, []);
        using var connection = DatabaseFile.Open(database);
        return new MigrationState(
            Count(connection, "__EFMigrationsHistory"),
            Count(connection, "Flows"),
            connection.Rows("SELECT 1 FROM sqlite_master WHERE name LIKE 'ef_temp%' OR name = '__EFMigrationsLock'", _ => 1).Count,
            connection.Faults());
    }

    private static int Count(SqliteConnection connection, string table) =>
        connection.Rows("SELECT 1 FROM sqlite_master WHERE name = $table", _ => 1, ("$table", table)).Count == 0
            ? 0
            : connection.Rows($"SELECT COUNT(*) FROM {table}", row => row.GetInt32(0))[0];
}
