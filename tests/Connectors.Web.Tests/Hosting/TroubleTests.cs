using System.Net;
using Connectors.Domain.People;
using Microsoft.Data.Sqlite;

namespace Connectors.Web.Tests.Hosting;

/// <summary>What people and probes are told while the database has trouble.</summary>
public sealed class TroubleTests : IAsyncDisposable
{
    private readonly TalkativeApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Who_writes_while_the_database_is_locked_is_asked_to_try_again()
    {
        var visitor = await _app.SignInAsync(Role.Manager);
        using var other = Open();
        using var locked = other.BeginTransaction(deferred: false);

        var answer = await visitor.SubmitAsync("/marketplace/survey-garden", "main form");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Contains("busy", (await Visitor.ParseAsync(answer)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        locked.Rollback();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SubmitAsync("/marketplace/survey-garden", "main form")).StatusCode);
    }

    [Fact]
    public async Task A_request_that_nobody_waits_for_any_more_is_no_error()
    {
        var visitor = await _app.SignInAsync(Role.Manager);
        var token = await visitor.TokenAsync();
        using var other = Open();
        using (other.BeginTransaction(deferred: false))
        {
            using var impatient = new CancellationTokenSource();
            using var form = new FormUrlEncodedContent([KeyValuePair.Create(Visitor.TokenField, token)]);
            var posting = visitor.Client.PostAsync("/marketplace/survey-garden", form, impatient.Token);
            await _app.UntilLoggedAsync("Executing handler method", "/marketplace/survey-garden");
            await impatient.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posting);
            await _app.UntilLoggedAsync("responded 499", "/marketplace/survey-garden");
        }

        Assert.Equal([], _app.Errors());
    }

    [Fact]
    public async Task A_database_that_takes_no_writes_is_not_ready()
    {
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync());
        Run("CREATE TRIGGER full BEFORE UPDATE ON Installation BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync());

        Run("DROP TRIGGER full");
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync());
    }

    [Fact]
    public async Task A_damaged_database_is_not_ready()
    {
        await _app.SignInAsync(Role.Manager);
        Run("PRAGMA wal_checkpoint(TRUNCATE)");
        await using (var file = new FileStream(_app.DatabaseFile, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Position = file.Length / 2;
            await file.WriteAsync(Enumerable.Repeat((byte)0xAA, 40_000).ToArray(), TestContext.Current.CancellationToken);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync());
    }

    private async Task<HttpStatusCode> ReadyAsync() =>
        (await _app.CreateClient().GetAsync("/health/ready", TestContext.Current.CancellationToken)).StatusCode;

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={_app.DatabaseFile};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Run(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
