using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Connectors.Data.Providers.Sqlite;

/// <summary>
/// Brings a file up to date in one transaction: where the process is killed in the middle, the file is as it was before. SQLite's write
/// lock is what keeps two processes apart, and it dies with its process.
/// </summary>
internal static class SqliteMigrations
{
    private const string LeftBehind = "__EFMigrationsLock";

    /// <summary>How long another process may migrate before this one gives up.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <exception cref="InvalidOperationException">Another process keeps the file locked; the message says what to do.</exception>
    public static async Task MigrateAsync(DatabaseFacade database, TimeSpan longest)
    {
        var connection = (SqliteConnection)database.GetDbConnection();
        var file = connection.DataSource;
        if (file is not ("" or ":memory:") && !File.Exists(file)) SqliteFile.Ensure(file);
        await database.OpenConnectionAsync();
        try
        {
            await WriteTurns.WaitAsync(connection, longest, CancellationToken.None);
            // A file that was restored from a backup has no write-ahead log yet.
            await RunAsync(connection, "PRAGMA journal_mode = wal");
            // What is rebuilt is referred to meanwhile; all references are checked before the commit.
            await RunAsync(connection, "PRAGMA foreign_keys = 0");
            await InOneTransactionAsync(database, connection);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is 5 or 6)
        {
            throw new InvalidOperationException(
                $"Another process has kept {file} locked for {longest.TotalSeconds:0} seconds. "
                + "Stop it, then start the application again.",
                fault);
        }
        finally
        {
            await RunAsync(connection, "PRAGMA foreign_keys = 1");
            await database.CloseConnectionAsync();
        }
    }

    private static async Task InOneTransactionAsync(DatabaseFacade database, SqliteConnection connection)
    {
        await using var transaction = await database.BeginTransactionAsync();
        // An earlier version that was killed while it migrated left its lock in the file for ever.
        await RunAsync(connection, $"CREATE TABLE IF NOT EXISTS {LeftBehind} (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL)");
        await RunAsync(connection, $"DROP TABLE {LeftBehind}");
        OneTransactionSqlGenerator.Begin();
        await database.MigrateAsync();
        await using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA foreign_key_check";
        if (await check.ExecuteScalarAsync() is { } table)
            throw new InvalidOperationException(
                $"The migrations would leave rows of {table} that refer to nothing, so nothing was changed.");
        await transaction.CommitAsync();
    }

    private static async Task RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
