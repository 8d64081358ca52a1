using Microsoft.Data.Sqlite;

namespace Connectors.Data.Providers.Sqlite;

/// <summary>A database file, looked at from outside of the application.</summary>
internal static class SqliteFile
{
    /// <summary>Nobody else on the machine may read the keys.</summary>
    public const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int Corrupt = 11;
    private static readonly string[] Ours = ["__EFMigrationsHistory", "Organisations", "Connectors", "DataProtectionKeys"];

    /// <summary>Creates an empty file that only this account may read, since it will hold the keys.</summary>
    /// <exception cref="IOException">It is there already.</exception>
    public static void Create(string file) => Make(file, FileMode.CreateNew);

    /// <summary>The same, unless it is there already.</summary>
    public static void Ensure(string file) => Make(file, FileMode.OpenOrCreate);

    private static void Make(string file, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OnlyOwner;
        new FileStream(file, options).Dispose();
    }

    /// <summary>Copies a file, into one for the owner only.</summary>
    public static void Copy(string file, string copy)
    {
        File.Delete(copy);
        Create(copy);
        File.Copy(file, copy, overwrite: true);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(copy, OnlyOwner);
        Flush(copy);
    }

    public static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 5 };
        var connection = new SqliteConnection(text.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Brings what was written to the disk.</summary>
    public static void Flush(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Why a file is no whole database of ours, in words; null where it is one.</summary>
    public static string? FaultOf(string file)
    {
        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadOnly);
            var missing = Ours.Except(Lines(connection, "SELECT name FROM sqlite_master WHERE type = 'table'")).ToList();
            if (missing.Count > 0) return $"{file} is a database, but not one of Connectors: it has no table {missing[0]}.";
            if (Lines(connection, "PRAGMA integrity_check") is var faults && faults is not ["ok"]) return $"{file} is damaged: {faults[0]}";
            return Lines(connection, "PRAGMA foreign_key_check") is [var table, ..]
                ? $"{file} is damaged: rows of {table} refer to nothing." : null;
        }
        catch (SqliteException fault)
        {
            return fault.SqliteErrorCode == Corrupt
                ? $"{file} is damaged: {fault.Message}" : $"{file} is not a database that can be read. {fault.Message}";
        }
    }

    /// <summary>The migrations that made it what it is.</summary>
    public static IReadOnlyList<string> Migrations(string file)
    {
        using var connection = Open(file, SqliteOpenMode.ReadOnly);
        return Lines(connection, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId");
    }

    private static List<string> Lines(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read()) lines.Add(reader.GetString(0));
        return lines;
    }
}
