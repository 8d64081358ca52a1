using Connectors.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Connectors.Application.Tests.Data;

public sealed class TransactionLogTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Work_that_decides_on_what_it_does_not_write_locks_before_it_reads_and_keeps_no_savepoints(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        using var log = await CaptureAsync(database);

        var hasSavepoints = await database.With((ConnectorsDbContext db) => db.InOneTransactionAsync(
            async token =>
            {
                await db.Flows.CountAsync(token);
                return db.Database.AutoSavepointsEnabled;
            },
            Turn.InOrganisation,
            Cancel));

        var commands = log.Lines.Where(line => line.Category == DbLoggerCategory.Database.Command.Name).Select(line => line.Text).ToList();
        Assert.Equal(2, commands.Count);
        Assert.Contains("UPDATE", commands[0], StringComparison.Ordinal);
        Assert.Contains("Organisations", commands[0], StringComparison.Ordinal);
        Assert.Contains("SELECT COUNT", commands[1], StringComparison.Ordinal);
        Assert.False(hasSavepoints);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_use_case_that_lost_a_race_runs_again_and_the_log_names_it(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        using var log = await CaptureAsync(database);
        var attempts = 0;

        var result = await database.With((ConnectorsDbContext db) => db.InOneTransactionAsync(
            _ => ++attempts == 1 ? throw new DbUpdateConcurrencyException("Another process was faster.") : Task.FromResult("done"),
            Cancel));

        var warning = Assert.Single(log.Lines, line => line.Category == typeof(Transactions).FullName);
        Assert.Equal(("done", 2), (result, attempts));
        Assert.Equal(LogLevel.Warning, warning.Level);
        Assert.Equal(
            $"{nameof(TransactionLogTests)}.{nameof(A_use_case_that_lost_a_race_runs_again_and_the_log_names_it)}"
            + " lost a race, attempt 1 of 4; it runs again",
            warning.Text);
    }

    private static Task<CapturedLog> CaptureAsync(TestDatabase database) => database.With((ILoggerFactory factory) =>
    {
        var log = new CapturedLog();
        factory.AddProvider(log);
        return Task.FromResult(log);
    });
}
