using System.Data;
using System.Data.Common;
using Connectors.Data;
using Connectors.Data.Providers.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Connectors.Application.Tests.Data;

/// <summary>A start on SQL Server warns where readers wait for writers. The server's answer is played here.</summary>
public sealed class RowVersionsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_start_says_which_statement_switches_row_versions_on(bool isOn)
    {
        using var log = new CapturedLog();
        await using var services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(log))
            .BuildServiceProvider();
        var server = new Server(isOn);
        var options = new DbContextOptionsBuilder<SqlServerConnectorsDbContext>()
            .UseApplicationServiceProvider(DesignTime.Services)
            .UseSqlServer("Server=nowhere.invalid;Database=our [best] data")
            .AddInterceptors(server)
            .Options;
        await using var db = new SqlServerConnectorsDbContext(options, new Tenant(), new SqlServerIds());

        await RowVersions.CheckAsync(db.Database, services);

        Assert.Contains("is_read_committed_snapshot_on", server.Asked, StringComparison.Ordinal);
        Assert.Equal(
            isOn
                ? []
                : [(LogLevel.Warning, "READ_COMMITTED_SNAPSHOT is off, so readers wait for writers. Run once: "
                    + "ALTER DATABASE [our [best]] data] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE")],
            log.Lines.Select(line => (line.Level, line.Text)));
    }

    /// <summary>A server that answers one question, without a connection.</summary>
    private sealed class Server(bool answer) : DbCommandInterceptor, IDbConnectionInterceptor
    {
        public string Asked { get; private set; } = "";

        public ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken) =>
            ValueTask.FromResult(InterceptionResult.Suppress());

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken)
        {
            Asked = command.CommandText;
            var table = new DataTable { Columns = { { "Value", typeof(bool) } }, Rows = { answer } };
            return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(table.CreateDataReader()));
        }
    }
}
