using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Connectors.Data.Providers.Sqlite;

/// <summary>
/// Waits for SQLite's only writer without a thread: the client sleeps on one for as long as the file is locked, so that a few dozen
/// requests would stop the whole application.
/// </summary>
internal sealed class WriteTurns : DbCommandInterceptor, IDbTransactionInterceptor
{
    /// <summary>How long a request waits before it is told that the database is busy.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default)
    {
        await WaitAsync(connection, Longest, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (Writes(command)) await WaitAsync(command.Connection!, Longest, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        if (Writes(command)) await WaitAsync(command.Connection!, Longest, cancellationToken);
        return result;
    }

    /// <summary>Waits until a transaction that writes could begin.</summary>
    /// <exception cref="SqliteException">It could not in all that time.</exception>
    public static async Task WaitAsync(DbConnection connection, TimeSpan longest, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        var handle = ((SqliteConnection)connection).Handle!;
        while (true)
        {
            var code = raw.sqlite3_exec(handle, "BEGIN IMMEDIATE");
            if (code == raw.SQLITE_OK)
            {
                raw.sqlite3_exec(handle, "ROLLBACK");
                return;
            }

            // What else is wrong is said by the statement itself.
            if (code is not (raw.SQLITE_BUSY or raw.SQLITE_LOCKED)) return;
            if (Stopwatch.GetElapsedTime(began) > longest) throw new SqliteException("The database is locked by another process.", code);
            await Task.Delay(Pause, cancel);
        }
    }

    private static bool Writes(DbCommand command) =>
        command.Transaction is null
        && ((string[])["INSERT", "UPDATE", "DELETE"]).Any(word => command.CommandText.StartsWith(word, StringComparison.Ordinal));
}
