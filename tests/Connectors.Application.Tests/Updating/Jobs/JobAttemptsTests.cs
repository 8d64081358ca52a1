using System.Data.Common;
using Connectors.Application.Updating.Jobs;
using Connectors.Data.Providers.Sqlite;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Jobs;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Updating.Jobs;

public sealed class JobAttemptsTests
{
    [Fact]
    public async Task An_update_that_always_exceeds_the_time_limit_of_the_database_does_not_keep_its_job_from_ending()
    {
        await using var database = await CreateAsync("Sqlite");
        var ids = await database.InstallManyAsync(2);
        var job = await database.DraftAsync(ids);
        await database.ConfirmAsync(job);
        var slow = database.AddCopy(services => services.ConfigureDbContext<SqliteConnectorsDbContext>(
            options => options.AddInterceptors(new Slow(ids[0]))));

        for (var start = 1; start <= 4; start++)
        {
            await Assert.ThrowsAnyAsync<Exception>(() => database.RunAsync(job, slow));
            Assert.Equal(JobState.Running, (await database.ReadAsync(job)).Job.State);
        }

        await database.RunAsync(job, slow);

        var (line, items) = await database.ReadAsync(job);
        Assert.Equal((JobState.Done, 1, 1), (line.State, line.Done, line.Left));
        Assert.Equal(ItemReasons.Failed, Assert.Single(items, item => item.Connector == ids[0]).Reason);
        Assert.Equal(JobSteps.First.Fingerprint, (await database.CurrentAsync(ids[0])).Fingerprint);
    }

    /// <summary>A database that never writes a revision of one connector in time.</summary>
    private sealed class Slow(InstalledId connector) : DbCommandInterceptor
    {
        private const int Busy = 5;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            var isOurs = command.CommandText.Contains("INSERT INTO \"ConnectorRevisions\"", StringComparison.Ordinal)
                && command.Parameters.Cast<DbParameter>().Any(value =>
                    string.Equals($"{value.Value}", $"{connector}", StringComparison.OrdinalIgnoreCase));
            return isOurs
                ? throw new SqliteException("The database took too long.", Busy)
                : base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
