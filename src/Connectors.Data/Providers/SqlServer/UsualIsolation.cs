using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Connectors.Data.Providers.SqlServer;

/// <summary>
/// Gives connections back to their pool as they came: the isolation level of a transaction outlives it there, and whoever gets the
/// connection next would read with it.
/// </summary>
internal sealed class UsualIsolation : DbTransactionInterceptor, IDbConnectionInterceptor
{
    private const string Usual = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED";
    private readonly ConditionalWeakTable<DbConnection, object> _strict = [];

    public override InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result) =>
        Noted(connection, eventData, result);

    public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default) =>
        new(Noted(connection, eventData, result));

    public InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        if (!IsStrict(connection)) return result;
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = Usual;
            command.ExecuteNonQuery();
        }
        catch (Exception fault) when (fault is DbException or InvalidOperationException)
        {
            GiveUp(connection);
        }

        return result;
    }

    public async ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        if (!IsStrict(connection)) return result;
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Usual;
            await command.ExecuteNonQueryAsync();
        }
        catch (Exception fault) when (fault is DbException or InvalidOperationException)
        {
            GiveUp(connection);
        }

        return result;
    }

    private InterceptionResult<DbTransaction> Noted(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        if (eventData.IsolationLevel is not (IsolationLevel.Unspecified or IsolationLevel.ReadCommitted))
            _strict.AddOrUpdate(connection, connection);
        return result;
    }

    // What failed first is on its way to the caller and must not be hidden; the pool throws this connection away when it gets it back.
    private static void GiveUp(DbConnection connection)
    {
        if (connection is SqlConnection pooled) SqlConnection.ClearPool(pooled);
    }

    // A connection that broke does not go back to the pool.
    private bool IsStrict(DbConnection connection) => _strict.Remove(connection) && connection.State == ConnectionState.Open;
}
