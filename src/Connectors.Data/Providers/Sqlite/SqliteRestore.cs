using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Connectors.Data.Providers.Sqlite;

/// <summary>Puts a backup in the place of the database, and keeps what was there.</summary>
internal static class SqliteRestore
{
    /// <param name="database">The database that is replaced; it may be missing.</param>
    /// <param name="backup">The backup.</param>
    /// <param name="known">The migrations that this version of the application has.</param>
    /// <param name="now">Names what is kept.</param>
    /// <returns>Where the database that was there is kept; null where none was.</returns>
    /// <exception cref="InvalidOperationException">Nothing was replaced; the message says why.</exception>
    public static string? Run(string database, string backup, IEnumerable<string> known, DateTimeOffset now)
    {
        if (!File.Exists(backup)) throw new InvalidOperationException($"There is no file {backup}.");
        if (SqliteFile.FaultOf(backup) is { } fault) throw new InvalidOperationException($"{fault} Nothing was restored.");
        if (SqliteFile.Migrations(backup).Except(known).LastOrDefault() is { } newer)
            throw new InvalidOperationException(
                $"{backup} was made by a newer version of Connectors (it has the change {newer}). Restore it with that version.");
        using var use = new DatabaseUse();
        use.BeginAlone(database);
        if (File.Exists(database)) Settle(database);
        var copy = database + ".restoring";
        SqliteFile.Copy(backup, copy);
        return Replace(database, copy, now);
    }

    private static string? Replace(string database, string copy, DateTimeOffset now)
    {
        if (!File.Exists(database))
        {
            File.Move(copy, database);
            return null;
        }

        var kept = string.Create(CultureInfo.InvariantCulture, $"{database}.before-restore-{now:yyyyMMdd-HHmmss}");
        if (File.Exists(kept)) throw new InvalidOperationException($"{kept} is there already. Move it away, then restore again.");
        File.Replace(copy, database, kept);
        return kept;
    }

    // Alone on the file: what is still in its write-ahead log goes into it, so that one file is all that is kept.
    private static void Settle(string database)
    {
        try
        {
            using var connection = SqliteFile.Open(database, SqliteOpenMode.ReadWrite);
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT; PRAGMA wal_checkpoint(TRUNCATE);";
            command.ExecuteNonQuery();
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is 5 or 6)
        {
            throw new InvalidOperationException($"Another program has {database} open. Close it first.", fault);
        }
        catch (SqliteException)
        {
            // It is damaged, which may be why it is replaced: it is kept with its log.
        }

        foreach (var log in (string[])["-wal", "-shm"])
        {
            if (File.Exists(database + log)) File.Move(database + log, $"{database}{log}.before-restore", overwrite: true);
        }
    }
}
