using Connectors.Application.Runs;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quartz;

namespace Connectors.Application.Tests.Data;

/// <summary>The scheduler has connections of its own, which know a broken one as ours do.</summary>
public sealed class SchedulerRetriesTests
{
    // Nothing listens at port 9. On Linux the client reports that as error 0, which the scheduler by itself does not try again.
    [Fact]
    public async Task On_SQL_Server_a_connection_that_breaks_is_tried_again()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Database:Provider"] = "SqlServer",
                ["Database:ConnectionString"] = "Server=127.0.0.1,9",
            })
            .Build();
        await using var services = new ServiceCollection().AddLogging().AddConnectorsScheduler(configuration).BuildServiceProvider();
        await using var connection = new SqlConnection("Server=127.0.0.1,9;Connect Timeout=1;ConnectRetryCount=0");
        var broken = await Assert.ThrowsAsync<SqlException>(() => connection.OpenAsync(TestContext.Current.CancellationToken));

        var store = services.GetRequiredService<IOptions<AdoJobStoreOptions>>().Value;

        Assert.Equal(0, broken.Number);
        Assert.True(store.IsTransient?.Invoke(broken));
        Assert.False(store.IsTransient?.Invoke(new InvalidOperationException("A bug.")));
        Assert.InRange(store.MaxTransientRetries * store.TransientRetryInterval, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60));
    }
}
