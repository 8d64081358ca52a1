using Connectors.Data;
using Connectors.Data.Providers.Sqlite;
using Connectors.Data.Providers.SqlServer;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Connectors.Application.Tests.Data;

/// <summary>Ids have types in the model, and the columns that they had before.</summary>
public sealed class IdColumnsTests
{
    public static TheoryData<string> Contexts => ["Sqlite", "SqlServer"];

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Every_type_of_id_is_stored_as_the_identifier(string provider)
    {
        using ConnectorsDbContext db = provider == "Sqlite"
            ? new SqliteDesignTimeFactory().CreateDbContext([])
            : new SqlServerDesignTimeFactory().CreateDbContext([]);
        var properties = db.Model.GetEntityTypes().SelectMany(table => table.GetProperties()).ToLookup(TypeOf);

        Assert.NotEmpty(IdColumns.Types);
        Assert.All(IdColumns.Types, type =>
        {
            Assert.NotEmpty(properties[type]);
            Assert.All(properties[type], property =>
            {
                Assert.Equal(typeof(IdConverter<>).MakeGenericType(type), property.GetTypeMapping().Converter?.GetType());
                Assert.Equal(provider == "Sqlite" ? "TEXT" : "uniqueidentifier", property.GetColumnType());
            });
        });
    }

    // A list is one parameter for each id where it is short, and JSON where it is long or the query says so.
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(3_000)]
    public async Task Rows_are_found_by_a_list_of_ids(int count)
    {
        await using var database = await TestDatabase.CreateAsync("Sqlite");
        var id = await AddRunAsync(database);
        List<RunId> ids = [id, .. Enumerable.Range(1, count - 1).Select(_ => new RunId(Guid.NewGuid()))];
        RunId? maybe = id;

        await database.With(async (ConnectorsDbContext db) =>
        {
            Assert.Equal(id, await db.FlowRuns.Where(row => ids.Contains(row.Id)).Select(row => row.Id).SingleAsync());
            Assert.Equal(id, await db.FlowRuns.Where(row => EF.Parameter(ids).Contains(row.Id)).Select(row => row.Id).SingleAsync());
            Assert.Empty(await db.FlowRuns.Where(row => !ids.Contains(row.Id)).ToListAsync());
            Assert.Equal(id, await db.FlowRuns.Where(row => row.Id == maybe).Select(row => (RunId?)row.Id).SingleAsync());
            Assert.Equal(1, await db.FlowRuns.Where(row => row.RepeatsId == null || ids.Contains(row.RepeatsId.Value)).CountAsync());
            Assert.Equal([id], await db.FlowRuns.GroupBy(row => row.Id).Select(same => same.Key).OrderBy(key => key).ToListAsync());
            return true;
        });
    }

    [Fact]
    public async Task An_id_is_stored_as_it_was_before_ids_had_types()
    {
        await using var database = await TestDatabase.CreateAsync("Sqlite");
        var id = await AddRunAsync(database);

        var text = await database.With((ConnectorsDbContext db) =>
            db.Database.SqlQuery<string>($"SELECT \"Id\" AS \"Value\" FROM \"FlowRuns\"").SingleAsync());

        Assert.Equal($"{id}".ToUpperInvariant(), text);
    }

    [Fact]
    public async Task A_row_that_is_added_without_an_id_gets_one_that_was_not_used_before()
    {
        await using var database = await TestDatabase.CreateAsync("Sqlite");

        var ids = await database.With((ConnectorsDbContext db) =>
        {
            SessionRow[] rows = [new() { Id = db.NewId<SessionId>() }, new(), new()];
            db.Sessions.AddRange(rows);
            return Task.FromResult(rows.Select(row => row.Id.Value).ToList());
        });

        Assert.Equal(3, ids.Distinct().Count());
        Assert.Equal(ids.Order(), ids);
    }

    private static Type TypeOf(IProperty property) => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

    private static Task<RunId> AddRunAsync(TestDatabase database) => database.With(async (ConnectorsDbContext db) =>
    {
        var flow = new FlowRow { Id = db.NewId<FlowId>(), OrganisationId = db.RequiredOrganisation, Name = "Orders on", ChangedBy = "" };
        var run = new FlowRunRow
        {
            Id = db.NewId<RunId>(),
            OrganisationId = db.RequiredOrganisation,
            FlowId = flow.Id,
            FlowName = flow.Name,
            State = RunState.Done,
        };
        db.AddRange(flow, run);
        await db.SaveChangesAsync();
        return run.Id;
    });
}
