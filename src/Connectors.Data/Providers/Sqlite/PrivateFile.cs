using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Connectors.Data.Providers.Sqlite;

/// <summary>Lets only the account of the application read the database file: accounts, keys and credentials are in it.</summary>
internal sealed class PrivateFile : DbConnectionInterceptor
{
    private static readonly string[] Endings = ["", "-wal", "-shm"];
    private int _isDone;

    public override InterceptionResult ConnectionOpening(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Close(connection);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Close(connection);
        return ValueTask.FromResult(result);
    }

    /// <summary>Makes the folder of the database, for its account only; an existing one is left unchanged.</summary>
    public static void MakeFolder(string file)
    {
        if (Path.GetDirectoryName(file) is not { Length: > 0 } folder || Directory.Exists(folder)) return;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, SqliteFile.OnlyOwner | UnixFileMode.UserExecute);
    }

    // Once is enough: SQLite gives its other files the mode of the database.
    private void Close(DbConnection connection)
    {
        if (Volatile.Read(ref _isDone) == 1) return;
        var source = new SqliteConnectionStringBuilder(connection.ConnectionString);
        if (OperatingSystem.IsWindows() || source.Mode is not SqliteOpenMode.ReadWriteCreate || !IsFile(source.DataSource)) return;
        if (Interlocked.Exchange(ref _isDone, 1) == 1) return;
        if (!File.Exists(source.DataSource)) SqliteFile.Ensure(source.DataSource);
        foreach (var file in Endings.Select(end => source.DataSource + end).Where(File.Exists))
            File.SetUnixFileMode(file, SqliteFile.OnlyOwner);
    }

    private static bool IsFile(string source) =>
        source.Length > 0 && !source.StartsWith(':') && !source.StartsWith('|') && !source.StartsWith("file:", StringComparison.Ordinal);
}
