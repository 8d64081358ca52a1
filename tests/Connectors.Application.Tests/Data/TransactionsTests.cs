using System.Data;
using Connectors.Data;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Tests.Data;

public sealed class TransactionsTests
{
    [Fact]
    public async Task A_connection_goes_back_to_its_pool_with_the_usual_isolation()
    {
        if (!TestDatabase.Providers.Any(row => row.Data == "SqlServer")) Assert.Skip("CONNECTORS_TEST_SQLSERVER names no server.");
        await using var database = await TestDatabase.CreateAsync("SqlServer");

        Assert.Equal(4, await database.With((ConnectorsDbContext db) =>
            db.InOneTransactionAsync(_ => LevelAsync(db), CancellationToken.None, IsolationLevel.Serializable)));
        Assert.Equal(2, await database.With((ConnectorsDbContext db) => LevelAsync(db)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.With((ConnectorsDbContext db) =>
            db.InOneTransactionAsync<int>(
                _ => throw new InvalidOperationException("It fails in the middle."),
                CancellationToken.None,
                IsolationLevel.Serializable)));
        Assert.Equal(2, await database.With((ConnectorsDbContext db) => LevelAsync(db)));
    }

    private static Task<int> LevelAsync(ConnectorsDbContext db) => db.Database
        .SqlQuery<int>($"SELECT CAST(transaction_isolation_level AS int) AS Value FROM sys.dm_exec_sessions WHERE session_id = @@SPID")
        .SingleAsync();
}
