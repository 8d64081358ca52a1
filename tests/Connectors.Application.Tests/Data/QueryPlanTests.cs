using Connectors.Application.Alerting;
using Connectors.Application.Updating;
using Connectors.Application.Updating.Watching;
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

        var scans = await ScansAsync(database, db => [db.FlowShapes.AcrossOrganisations().Where(row => row.EndpointKey == "orders.list")]);

        Assert.Contains(scans, scan => scan.StartsWith("FlowShapes: SCAN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_update_of_one_connector_does_not_look_through_its_organisation()
    {
        await using var database = await CreateAsync("Sqlite");

        var lines = await database.With((ConnectorsDbContext db) =>
        {
            db.Database.OpenConnection();
            var one = UpdateRows.One(db, default);
            return Task.FromResult(new IQueryable[] { UpdateRows.Connectors(db, one), UpdateRows.Updates(db, one) }
                .SelectMany(query => QueryPlan.Lines(query.CreateDbCommand()))
                .ToList());
        });

        Assert.Contains(lines, line => line.Contains("(Id=?)", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("(OrganisationId=?)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_told_of_ends_of_runs_does_not_look_through_all_runs_of_the_organisation()
    {
        await using var database = await CreateAsync("Sqlite");

        var runs = await database.With((ConnectorsDbContext db) =>
        {
            db.Database.OpenConnection();
            return Task.FromResult(new IQueryable[] { AlertRows.Ended(db, default, default), AlertRows.Last(db, [default], default) }
                .SelectMany(query => QueryPlan.Lines(query.CreateDbCommand()))
                .Where(line => line.Contains("FlowRuns", StringComparison.Ordinal))
                .ToList());
        });

        Assert.Equal(2, runs.Count);
        Assert.Contains("(OrganisationId=? AND EndedAt>? AND EndedAt<?)", runs[0], StringComparison.Ordinal);
        Assert.Contains("FlowId=?", runs[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_watch_of_updates_does_not_look_through_the_runs_of_other_flows()
    {
        await using var database = await CreateAsync("Sqlite");

        var runs = await database.With((ConnectorsDbContext db) =>
        {
            db.Database.OpenConnection();
            return Task.FromResult(new IQueryable[] { WatchRows.Flows(db, default, null), WatchRows.MovedFlows(db, default, null) }
                .SelectMany(query => QueryPlan.Lines(query.CreateDbCommand()))
                .Where(line => line.Contains("FlowRuns", StringComparison.Ordinal))
                .ToList());
        });

        Assert.Equal(8, runs.Count);
        Assert.All(runs, line => Assert.Contains("FlowId=?", line, StringComparison.Ordinal));
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
