using Connectors.Data;
using Connectors.Data.Providers.Sqlite;
using Connectors.Data.Providers.SqlServer;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Connectors.Application.Tests.Data;

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
        var tenant = new Tenant();
        tenant.Enter(new OrganisationId(Guid.NewGuid()));
        using var db = SqlServerDesignTimeFactory.Of(tenant);

        foreach (var sql in PageQueries.Of(db).Select(query => query.ToQueryString()))
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

    [Theory]
    [InlineData("connectors")]
    [InlineData("an odd] name")]
    public void The_look_at_row_versions_and_its_remedy_are_T_SQL(string database)
    {
        AssertParses(RowVersions.IsOn);
        AssertParses(RowVersions.Statement(database));
    }

    [Fact]
    public void What_is_no_T_SQL_is_noticed() => Assert.NotEmpty(Faults("SELECT FROM WHERE"));

    [Fact]
    public void A_row_that_names_a_member_keeps_the_members_id_beside_the_name()
    {
        using var db = Context("Sqlite");

        var names = db.Model.GetEntityTypes()
            .SelectMany(type => type.GetProperties())
            .Where(property => property.ClrType == typeof(string) && property.Name.EndsWith("By", StringComparison.Ordinal))
            .ToList();

        Assert.True(names.Count > 15);
        Assert.All(names, name => Assert.Equal(typeof(MemberId?), name.DeclaringType.FindProperty($"{name.Name}Id")?.ClrType));
    }

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

    private static void AssertParses(string sql) => Assert.Equal([], Faults(sql).Select(fault => $"{fault.Line}: {fault.Message}"));

    private static IList<ParseError> Faults(string sql)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var faults);
        return faults;
    }

    private static ConnectorsDbContext Context(string provider) =>
        provider == "Sqlite" ? new SqliteDesignTimeFactory().CreateDbContext([]) : new SqlServerDesignTimeFactory().CreateDbContext([]);
}
