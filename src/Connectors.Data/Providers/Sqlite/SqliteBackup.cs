using Microsoft.Data.Sqlite;

namespace Connectors.Data.Providers.Sqlite;

/// <summary>Copies the database into one file, while it is in use.</summary>
internal static class SqliteBackup
{
    /// <summary>Writes everything that is committed, keys included, into a file that only its owner may read.</summary>
    /// <exception cref="InvalidOperationException">It could not be written, or is there already; the message says so.</exception>
    public static void Write(string database, string backup)
    {
        if (!File.Exists(database)) throw new InvalidOperationException($"There is no database {database}.");
        Reserve(backup);
        try
        {
            using var connection = SqliteFile.Open(database, SqliteOpenMode.ReadWrite);
            using var command = connection.CreateCommand();
            // One read transaction: what is written meanwhile is not in it.
            command.CommandText = "VACUUM INTO $file";
            command.Parameters.AddWithValue("$file", backup);
            command.ExecuteNonQuery();
            SqliteFile.Flush(backup);
            if (SqliteFile.FaultOf(backup) is { } fault) throw new InvalidOperationException($"The backup is not usable: {fault}");
        }
        catch (Exception fault) when (fault is SqliteException or IOException or InvalidOperationException)
        {
            File.Delete(backup);
            throw new InvalidOperationException($"{backup} was not written. {fault.Message}", fault);
        }
    }

    // Made before anything is written into it, for its owner only.
    private static void Reserve(string backup)
    {
        try
        {
            SqliteFile.Create(backup);
        }
        catch (IOException) when (File.Exists(backup))
        {
            throw new InvalidOperationException($"{backup} already exists and was not changed. Choose another name.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"{backup} can't be made. {fault.Message}", fault);
        }
    }
}
