using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Connectors.Data.Providers.Sqlite;

/// <summary>Whether the disk has room, and whether the file is whole: looked through once a while, since that reads all of it.</summary>
internal sealed class SqliteProbe(string file, long leastFree) : IDatabaseProbe
{
    private const int Corrupt = 11, NotADatabase = 26;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);
    private readonly Lock _one = new();
    private Task<string?>? _check;
    private DateTime _checkedAt;

    public async Task<string?> FaultAsync(CancellationToken cancel)
    {
        var free = new DriveInfo(Path.GetFullPath(file)).AvailableFreeSpace;
        if (free < leastFree)
            return string.Create(
                CultureInfo.InvariantCulture, $"The disk has {free / 1_000_000} MB left; the database needs {leastFree / 1_000_000} MB.");
        return await Check().WaitAsync(cancel);
    }

    // One for all who ask meanwhile. What was damaged stays so until somebody restores a backup, so that is not forgotten.
    private Task<string?> Check()
    {
        lock (_one)
        {
            var isOld = _check is { IsCompletedSuccessfully: true, Result: null } && DateTime.UtcNow - _checkedAt > Pause;
            if (_check is null or { IsFaulted: true } || isOld) (_check, _checkedAt) = (Task.Run(Look), DateTime.UtcNow);
            return _check;
        }
    }

    private string? Look()
    {
        try
        {
            using var connection = SqliteFile.Open(file, SqliteOpenMode.ReadWrite);
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA quick_check(1)";
            return command.ExecuteScalar() is "ok" ? null : "The database file is damaged. Restore a backup.";
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is Corrupt or NotADatabase)
        {
            return "The database file is damaged. Restore a backup.";
        }
    }
}
