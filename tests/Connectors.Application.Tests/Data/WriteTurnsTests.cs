using Connectors.Data;
using Connectors.Domain.Ids;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Tests.Data;

/// <summary>
/// Who finds the file locked waits without a thread: each test lets go of the lock on the thread that would be blocked.
/// </summary>
public sealed class WriteTurnsTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync("Sqlite");

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public Task A_transaction_waits_without_a_thread() => WaitsAsync(db =>
        db.InOneTransactionAsync(async cancel => await db.Connectors.CountAsync(cancel), TestContext.Current.CancellationToken));

    [Fact]
    public Task A_statement_by_itself_waits_without_a_thread() => WaitsAsync(db =>
        db.RateTurns.ExecuteDeleteAsync(TestContext.Current.CancellationToken));

    [Fact]
    public Task Rows_that_are_saved_wait_without_a_thread() => WaitsAsync(db =>
    {
        db.RateTurns.Add(new() { Id = db.NewId<RateId>() });
        return db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private async Task WaitsAsync(Func<ConnectorsDbContext, Task<int>> write)
    {
        using var other = new SqliteConnection($"Data Source={_database.File};Pooling=False");
        other.Open();
        var locked = other.BeginTransaction(deferred: false);

        var writing = _database.With(write);
        var isWaiting = !writing.IsCompleted;
        locked.Rollback();
        await writing;

        Assert.True(isWaiting);
    }
}
