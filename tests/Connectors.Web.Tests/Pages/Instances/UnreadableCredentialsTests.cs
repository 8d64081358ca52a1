using Connectors.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests.Pages.Instances;

/// <summary>Credentials that the current keys don't open, as after a start with another certificate, are not the same as none.</summary>
public sealed class UnreadableCredentialsTests : IAsyncLifetime
{
    private const string Words = "The stored credentials can't be read with the current keys.";
    private readonly TalkativeApp _app = new();
    private ThirdParty _party = null!;

    public async ValueTask InitializeAsync() => _party = await ThirdParty.StartAsync(_app);

    public async ValueTask DisposeAsync()
    {
        await _party.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task The_page_of_the_instance_says_so_and_a_test_sends_nothing()
    {
        var (instance, _) = await SpoiltAsync();

        var page = await _party.Visitor.ReadAsync(instance);
        var tested = await _party.Visitor.ReadAsync(
            (await _party.Visitor.SubmitAsync(instance, "form[action*=test]")).Headers.Location!.ToString());

        Assert.Contains(Words, page.QuerySelector(".message-bad")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("not set", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("can't be used. " + Words, tested.QuerySelector(".message")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_fails_with_these_words_and_works_once_the_keys_are_back()
    {
        var (instance, credentials) = await SpoiltAsync();
        var flow = await _party.AddFlowAsync(instance, "orders.list");

        var failed = await _party.RunAsync(flow);
        await StoreAsync(instance, credentials);
        var done = await _party.RunAsync(flow);

        Assert.Contains(Words, failed.QuerySelector("#run")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, done.QuerySelector("#run")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_erases_nothing_and_giving_all_credentials_again_replaces_them()
    {
        var (instance, _) = await SpoiltAsync();
        var spoilt = await StoredAsync(instance);

        var refused = await Visitor.ParseAsync(
            await _party.Visitor.SubmitAsync(instance + "/edit", "main form", ("Form.Name", "Renamed")));
        var kept = await StoredAsync(instance);
        await _party.Visitor.SubmitAsync(instance + "/edit", "main form", ("Form.Fields[1].Value", _party.Credentials.ApiKey));

        Assert.Contains(Words, refused.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(spoilt, kept);
        Assert.NotEqual(spoilt, await StoredAsync(instance));
        Assert.DoesNotContain(Words, (await _party.Visitor.ReadAsync(instance)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_start_says_it_in_the_log()
    {
        await SpoiltAsync();

        await using var scope = _app.Services.CreateAsyncScope();
        var check = scope.ServiceProvider.GetRequiredService<Connectors.Application.Instances.VaultCheck>();

        Assert.Equal(1, await check.UnreadableAsync(TestContext.Current.CancellationToken));
    }

    // As after a start with other keys: what is kept can't be decrypted.
    private async Task<(string Instance, string Credentials)> SpoiltAsync()
    {
        var instance = await _party.AddInstanceAsync("key");
        var credentials = await StoredAsync(instance);
        await StoreAsync(instance, $"{credentials[..^8]}AAAAAAAA");
        return (instance, credentials);
    }

    private async Task<string> StoredAsync(string instance)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await using var command = await CommandAsync(scope, "SELECT Credentials FROM Instances WHERE Id = $id", instance);
        return (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private async Task StoreAsync(string instance, string credentials)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await using var command = await CommandAsync(scope, "UPDATE Instances SET Credentials = $credentials WHERE Id = $id", instance);
        command.Parameters.AddWithValue("$credentials", credentials);
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<SqliteCommand> CommandAsync(AsyncServiceScope scope, string sql, string instance)
    {
        var database = scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>().Database;
        await database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var command = ((SqliteConnection)database.GetDbConnection()).CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$id", Guid.Parse(instance.Split('/')[^1]));
        return command;
    }
}
