using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Connectors.Data.Providers.SqlServer;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Connectors.Application.Tests.Data;

public sealed class UsualIsolationTests
{
    // What failed first is on its way to the caller while the connection closes.
    [Fact]
    public async Task A_level_that_can_not_be_set_back_hides_no_earlier_error()
    {
        var isolation = new UsualIsolation();
        await using var connection = new BrokenConnection();
        var starting = new TransactionStartingEventData(
            null!, null!, null, IsolationLevel.Serializable, Guid.NewGuid(), Guid.NewGuid(), true, DateTimeOffset.UnixEpoch);

        await isolation.TransactionStartingAsync(connection, starting, default, TestContext.Current.CancellationToken);
        await isolation.ConnectionClosingAsync(connection, null!, default);
        isolation.TransactionStarting(connection, starting, default);
        isolation.ConnectionClosing(connection, null!, default);

        Assert.Equal(2, connection.Asked);
    }

    /// <summary>Open, but it takes no commands.</summary>
    private sealed class BrokenConnection : DbConnection
    {
        public int Asked { get; private set; }

        [AllowNull]
        public override string ConnectionString { get; set; } = "";

        public override string Database => "";

        public override string DataSource => "";

        public override string ServerVersion => "";

        public override ConnectionState State => ConnectionState.Open;

        public override void ChangeDatabase(string databaseName)
        {
        }

        public override void Close()
        {
        }

        public override void Open()
        {
        }

        protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw new InvalidOperationException();

        protected override DbCommand CreateDbCommand()
        {
            Asked++;
            throw new InvalidOperationException("The connection is broken.");
        }
    }
}
