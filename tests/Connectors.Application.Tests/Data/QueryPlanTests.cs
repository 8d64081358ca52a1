using Connectors.Data;
using Microsoft.EntityFrameworkCore;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Data;

/// <summary>What a page costs must depend on the organisation, not on how many others there are.</summary>
public sealed class QueryPlanTests
{
    [Fact]
    public async Task No_query_of_a_page_scans_a_table_of_all_organisations()
    {
        await using var database = await CreateAsync("Sqlite");

        var scans = await ScansAsync(database, PageQueries.Of);

        Assert.Equal([], scans);
    }

    [Fact]
    public async Task A_query_that_scans_is_noticed()
    {
        await using var database = await CreateAsync("Sqlite");

        var scans = await ScansAsync(database, db => [db.FlowShapes.IgnoreQueryFilters().Where(row => row.EndpointKey == "orders.list")]);

        Assert.Contains(scans, scan => scan.StartsWith("FlowShapes: SCAN", StringComparison.Ordinal));
    }

    private static Task<List<string>> ScansAsync(TestDatabase database, Func<ConnectorsDbContext, IEnumerable<IQueryable>> queries) =>
        database.With((ConnectorsDbContext db) =>
        {
            db.Database.OpenConnection();
            var tables = QueryPlan.TenantTables(db);
            return Task.FromResult(queries(db).SelectMany(query =>
            {
                using var command = query.CreateDbCommand();
                var sql = command.CommandText;
                return QueryPlan.Scans(command, tables).Select(scan => $"{scan}\n{sql}");
            }).ToList());
        });
}
