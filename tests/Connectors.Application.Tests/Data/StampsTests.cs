using System.Text.RegularExpressions;
using Connectors.Application.Instances;
using Connectors.Data;
using Connectors.Data.Providers.Sqlite;
using Connectors.Data.Providers.SqlServer;
using Connectors.Data.Queries;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Data;

/// <summary>What is kept in memory is read from tables whose changes are noticed.</summary>
public sealed partial class StampsTests
{
    private static IReadOnlyList<string> Stamped { get; } = [.. StampedTables.OfOrganisations, .. StampedTables.OfCatalogue];

    [Fact]
    public async Task Reads_that_are_kept_read_stamped_tables_only()
    {
        await using var database = await CreateAsync("Sqlite");

        var read = await database.With((ConnectorsDbContext db) => Task.FromResult(Kept(db)
            .SelectMany(query => Table().Matches(query.ToQueryString()).Select(match => match.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal)));

        Assert.Equal(Stamped.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    // A migration that makes a table again takes its triggers away.
    [Fact]
    public async Task Every_stamped_table_has_its_triggers_after_all_migrations()
    {
        await using var database = await CreateAsync("Sqlite");

        const string Triggers =
            "SELECT tbl_name || ' ' || name AS Value FROM sqlite_master WHERE type = 'trigger' AND tbl_name NOT LIKE 'QRTZ%'";
        var there = await database.With((ConnectorsDbContext db) => db.Database.SqlQueryRaw<string>(Triggers).ToListAsync());

        Assert.Equal(
            Stamped
                .SelectMany(_ => new[] { "DELETE", "INSERT", "UPDATE" }, (table, change) => $"{table} {SqliteStamps.NameOf(table, change)}")
                .Order(StringComparer.Ordinal),
            there.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void On_SQL_Server_every_stamped_table_has_a_trigger_that_EF_Core_knows()
    {
        using var db = SqlServerDesignTimeFactory.Of(new Tenant());

        var script = db.GetService<IMigrator>().GenerateScript();
        var made = Trigger().Matches(script).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        var known = db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .SelectMany(type => type.GetDeclaredTriggers())
            .Select(trigger => $"{trigger.EntityType.GetTableName()}: {trigger.ModelName}");

        Assert.Equal(Stamped.Order(StringComparer.Ordinal), made.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            Stamped.Select(table => $"{table}: {StampedTables.TriggerOf(table)}").Order(StringComparer.Ordinal),
            known.Order(StringComparer.Ordinal));
        Assert.All(made.Values, sql => AssertParses(sql.Replace("''", "'", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_change_gives_its_organisation_another_stamp_and_no_other_one()
    {
        await using var database = await CreateAsync("Sqlite");
        var (ours, theirs) = (database.Organisation, await database.AddOrganisationAsync("Other Ltd"));
        await database.InstallAsync(Definition("orders"), Definition("orders", "products"));
        var (before, others) = (await StampsAsync(database, ours), await StampsAsync(database, theirs));

        await database.With((ConnectorsDbContext db) =>
            db.Connectors.ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, "Renamed")));

        var after = await StampsAsync(database, ours);
        Assert.NotEqual(before.Organisation, after.Organisation);
        Assert.Equal(before.Catalogue, after.Catalogue);
        Assert.Equal(others, await StampsAsync(database, theirs));
    }

    [Fact]
    public async Task A_change_that_is_rolled_back_leaves_the_stamp()
    {
        await using var database = await CreateAsync("Sqlite");
        await database.InstallAsync(Definition("orders"), Definition("orders", "products"));
        var before = await StampsAsync(database, database.Organisation);

        await database.With(async (ConnectorsDbContext db) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Connectors.ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, "Renamed"));
            await transaction.RollbackAsync();
            return true;
        });

        Assert.Equal(before, await StampsAsync(database, database.Organisation));
    }

    private static Task<DataStamps> StampsAsync(TestDatabase database, OrganisationId organisation) =>
        database.With((ConnectorsDbContext db) => DataStamps.ReadAsync(db, organisation, CancellationToken.None));

    private static IEnumerable<IQueryable> Kept(ConnectorsDbContext db)
    {
        foreach (var search in new[] { null, "a" })
        {
            yield return ManageQueries.Counts(db, search);
            yield return ManageQueries.Found(db, new ListQuery(search));
            yield return ManageQueries.ListRows(db, search);
        }

        yield return InstanceReader.Of(db, [default]);
    }

    private static void AssertParses(string sql)
    {
        using var text = new StringReader(sql);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(text, out var errors);
        Assert.Empty(errors.Select(error => $"{error.Line}: {error.Message}"));
    }

    [GeneratedRegex("(?:FROM|JOIN) \"(\\w+)\"")]
    private static partial Regex Table();

    [GeneratedRegex(@"EXEC\(N'(?=CREATE TRIGGER \[\w+\] ON \[(\w+)\])((?:[^']|'')*)'\)")]
    private static partial Regex Trigger();
}
