using Connectors.Data;
using Connectors.Data.Providers.SqlServer;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Connectors.Application.Tests.Data;

public sealed class PatientStrategyTests
{
    // Nothing listens at port 9. On Linux the client reports that as error 0, as it does a connection that breaks.
    [Fact]
    public async Task A_connection_that_breaks_is_tried_again()
    {
        using var db = new SqlServerDesignTimeFactory().CreateDbContext([]);
        var strategy = new PatientStrategy(db.GetService<ExecutionStrategyDependencies>());
        await using var connection = new SqlConnection("Server=127.0.0.1,9;Connect Timeout=1;ConnectRetryCount=0");
        var attempts = 0;

        var gaveUp = await Assert.ThrowsAsync<InvalidOperationException>(() => strategy.ExecuteAsync(
            TestContext.Current.CancellationToken,
            async cancel =>
            {
                if (++attempts == 2) throw new InvalidOperationException("Seen enough.");
                await connection.OpenAsync(cancel);
            }));

        Assert.Equal(("Seen enough.", 2), (gaveUp.Message, attempts));
    }

    [Fact]
    public async Task A_server_that_is_away_counts_as_trouble_of_the_database()
    {
        await using var connection = new SqlConnection("Server=127.0.0.1,9;Connect Timeout=1;ConnectRetryCount=0");

        var fault = await Assert.ThrowsAsync<SqlException>(() => connection.OpenAsync(TestContext.Current.CancellationToken));

        Assert.True(DatabaseTrouble.IsIn(new DbUpdateException("Saving failed.", fault)));
        Assert.False(DatabaseTrouble.IsIn(new InvalidOperationException("A bug.")));
    }
}
