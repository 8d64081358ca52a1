using Connectors.Domain.Updating;
using Connectors.Infrastructure.Data;
using Connectors.Infrastructure.Data.Providers.Sqlite;
using Connectors.Infrastructure.Data.Providers.SqlServer;
using Connectors.Infrastructure.Data.Queries;
using Connectors.Infrastructure.Data.Rows;
using Connectors.Infrastructure.Flows;
using Connectors.Infrastructure.Identity;
using Connectors.Infrastructure.Installed;
using Connectors.Infrastructure.Instances;
using Connectors.Infrastructure.Marketplace;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Connectors.Infrastructure.Tests.Data;

/// <summary>What can be known of a database without its server.</summary>
public sealed class ModelTests
{
    public static TheoryData<string> Contexts => ["Sqlite", "SqlServer"];

    [Theory]
    [MemberData(nameof(Contexts))]
    public void The_migrations_are_those_of_the_model(string provider)
    {
        using var db = Context(provider);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_migration_script_is_T_SQL()
    {
        using var db = Context("SqlServer");

        AssertParses(db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent));
    }

    [Fact]
    public void The_tables_of_the_scheduler_are_T_SQL()
    {
        var name = typeof(Quartz.IScheduler).Assembly
            .GetManifestResourceNames()
            .Single(name => name.EndsWith("create_sqlServer.sql", StringComparison.Ordinal));
        using var reader = new StreamReader(typeof(Quartz.IScheduler).Assembly.GetManifestResourceStream(name)!);

        AssertParses(reader.ReadToEnd()
            .Replace("{0}", "QRTZ_", StringComparison.Ordinal)
            .Replace("{1}", "QRTZ_", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_query_of_a_page_is_T_SQL()
    {
        // Of nobody's organisation a query asks for nothing, and says so in one line.
        using var db = SqlServerDesignTimeFactory.Of(new Tenant { OrganisationId = Guid.NewGuid() });

        foreach (var sql in Queries(db).Select(query => query.ToQueryString()))
        {
            AssertParses(sql);
            Assert.DoesNotContain("0 = 1", sql, StringComparison.Ordinal);
        }
    }

    // Where there are no cultures the client refuses before it looks for a server.
    [Fact]
    public async Task The_client_of_SQL_Server_works_here_and_finds_no_server_where_there_is_none()
    {
        await using var connection = new Microsoft.Data.SqlClient.SqlConnection("Server=127.0.0.1,9;Connect Timeout=1");

        await Assert.ThrowsAsync<Microsoft.Data.SqlClient.SqlException>(() => connection.OpenAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_is_no_T_SQL_is_noticed() => Assert.NotEmpty(Faults("SELECT FROM WHERE"));

    [Theory]
    [MemberData(nameof(Contexts))]
    public void No_table_is_reached_by_several_cascades(string provider)
    {
        using var db = Context(provider);

        var several = db.Model.GetEntityTypes().Where(start => db.Model.GetEntityTypes().Any(end => Paths(start, end) > 1));

        Assert.Equal([], several.Select(type => type.Name));
    }

    private static int Paths(
        Microsoft.EntityFrameworkCore.Metadata.IEntityType start, Microsoft.EntityFrameworkCore.Metadata.IEntityType end) =>
        start
            .GetReferencingForeignKeys()
            .Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
            .Sum(key => key.DeclaringEntityType == end ? 1 : Paths(key.DeclaringEntityType, end));

    private static IEnumerable<IQueryable> Queries(ConnectorsDbContext db)
    {
        foreach (var search in new[] { null, "50% [off]" })
        {
            yield return ManageQueries.Counts(db, search);
            yield return MarketplaceCatalog.Tiles(db, MarketplaceCatalog.Found(db, search, search));
            foreach (var filter in Enum.GetValues<ListFilter>())
            {
                foreach (var sort in Enum.GetValues<ListSort>())
                    yield return ManageQueries.Page(db, new ListQuery(search, filter, sort, 2));
            }
        }

        yield return MarketplaceCatalog.Releases(db, "acme-shop");
        yield return UpdatePreviews.Between(db, "acme-shop", "a", "b");
        yield return ConnectorHistory.Updates(db, 1);
        yield return Memberships.List(db, Guid.Empty);
        yield return InstanceReader.Of(db, [Guid.Empty, Guid.AllBitsSet]);
        yield return InstanceReader.Choices(db, "50% [off]");
        yield return InstanceReader.Removed(db, Guid.Empty, Guid.AllBitsSet);
        yield return Moves.Pair(db, new InstalledId(Guid.Empty));
        yield return FlowReader.List(db);
        yield return FlowReader.Standings(db);
        yield return FlowReader.Removed(db, Guid.Empty);
        yield return FlowReader.Uses(db, [Guid.Empty, Guid.AllBitsSet]);
        yield return FlowConsequences.Shapes(db, [Guid.Empty, Guid.AllBitsSet]);
        yield return FlowHistory.OfFlow(db, Guid.Empty, 2);
        yield return FlowHistory.Named(db, Guid.Empty, [Guid.Empty, Guid.AllBitsSet]);
        foreach (var filter in Enum.GetValues<RunFilter>())
        {
            yield return FlowRuns.List(db, null, filter, 2);
            yield return FlowRuns.List(db, Guid.Empty, filter, 1);
        }

        var shape = new RunShape(2, "Receive orders", 60, 600, 1, 2, 90);
        yield return RunRequests.Shapes(db, Guid.Empty);
        yield return RunRequests.NotGood(db, Guid.Empty, shape);
        yield return RunRequests.Latest(db, Guid.Empty, shape);
        yield return RunRequests.Page(db, Guid.Empty, shape, 2);
        yield return ConnectorRemoval.List(db, Guid.Empty);
        yield return ConnectorHistory.OfEntry(db, new InstalledId(Guid.Empty), 2);
        yield return ConnectorHistory.UpTo(db, new InstalledId(Guid.Empty), 3);
        var row = new ConnectorRow
        {
            Name = "Acme Shop",
            CurrentFingerprint = "a",
            ChangedBy = "",
            PackageId = "acme-shop",
            VersionKey = "b"
        };
        yield return UpdateSubjects.Offered(db, row);
        yield return UpdateSubjects.Beside(db, row);
    }

    private static void AssertParses(string sql) => Assert.Equal([], Faults(sql).Select(fault => $"{fault.Line}: {fault.Message}"));

    private static IList<ParseError> Faults(string sql)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var faults);
        return faults;
    }

    private static ConnectorsDbContext Context(string provider) =>
        provider == "Sqlite" ? new SqliteDesignTimeFactory().CreateDbContext([]) : new SqlServerDesignTimeFactory().CreateDbContext([]);
}
