using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace Connectors.Data;

/// <summary>Faults of the database itself: it is locked, slow, full or away. The request may be valid, and succeed later.</summary>
public static class DatabaseTrouble
{
    // Of sqlite3.h: BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN.
    private static readonly int[] Sqlite = [5, 6, 8, 10, 13, 14];

    // -2: too slow. 0, 53 to 258, 10053 to 11001: the connection. 1101, 1105, 9002: full. 1205, 1222: locks. 3960: row versions.
    // 4060, 10928 and all that follow: not open at the moment.
    private static readonly int[] SqlServer =
    [
        -2, 0, 53, 64, 121, 233, 258, 10053, 10054, 10060, 10061, 11001, 1101, 1105, 9002, 1205, 1222, 3960, 4060, 10928, 10929, 40143,
        40197, 40501, 40540, 40613, 42108, 42109, 49918, 49919, 49920,
    ];

    /// <summary>Whether a fault is the database's, at any depth.</summary>
    public static bool IsIn(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            if (fault is RetryLimitExceededException) return true;
            if (fault is SqliteException sqlite && Sqlite.Contains(sqlite.SqliteErrorCode)) return true;
            if (fault is SqlException server && SqlServer.Contains(server.Number)) return true;
        }

        return false;
    }
}
