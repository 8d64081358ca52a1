using Connectors.Domain.Ids;
using Connectors.Drills;
using Microsoft.Data.Sqlite;

namespace Connectors.Benchmarks.Installed;

/// <summary>A SQLite database of many organisations with a hundred connectors each, of which a hundred use them in flows.</summary>
internal static class ManyOrganisations
{
    public const int ConnectorsEach = 100, Busy = 100, Flows = 300, Updates = 8;
    private const int Measured = 8;

    /// <summary>Makes the database: the first organisation through the use cases, the others as copies of it, row by row.</summary>
    /// <returns>The mail addresses of members of organisations that use what they have and whose rows are far apart.</returns>
    public static async Task<IReadOnlyList<string>> CreateAsync(string file, int organisations)
    {
        await using var app = new LocalUseCases(file);
        await app.SetUpAsync("first@bench.example");
        await FillFirstAsync(app);
        var ids = Copy(file, app.Organisation.Value, organisations);
        var emails = new List<string>();
        for (var number = 0; number < Math.Min(Measured, ids.Count); number++)
        {
            emails.Add($"member{number}@bench.example");
            await app.AddMemberAsync(emails[^1], ids[ids.Count * number / Measured]);
        }

        LetPublish(file);
        return emails;
    }

    // No role brings this right, and one of the measured pages needs it.
    private static void LetPublish(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Run(connection, "UPDATE AspNetUsers SET IsPublisher = 1", default, 0);
    }

    // Every third has an update, every fifth is modified, each has an instance and is used by six flows.
    private static async Task FillFirstAsync(LocalUseCases app)
    {
        var instances = new List<InstanceId>();
        for (var number = 0; number < ConnectorsEach; number++)
        {
            await SampleConnectors.PublishAsync(app, number, "1.0.0");
            var connector = await SampleConnectors.InstallAsync(app, number, "1.0.0", edit: number % 5 == 0);
            if (number % 3 == 0) await SampleConnectors.PublishAsync(app, number, "2.0.0");
            instances.Add(await FullOrganisation.AddInstanceAsync(app, connector));
        }

        for (var number = 0; number < Flows; number++)
            await FullOrganisation.AddFlowAsync(
                app, number, [instances[number % ConnectorsEach], instances[(number + 1) % ConnectorsEach]]);
    }

    private static List<OrganisationId> Copy(string file, Guid first, int organisations)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        connection.CreateFunction("new_id", () => Guid.CreateVersion7().ToString().ToUpperInvariant(), isDeterministic: false);
        Run(connection, "PRAGMA synchronous = OFF", first, organisations);
        CopyRows(connection, first, organisations);
        CopyUses(connection, first);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id FROM temp.Busy ORDER BY Id";
        using var reader = command.ExecuteReader();
        var ids = new List<OrganisationId>();
        while (reader.Read()) ids.Add(new OrganisationId(reader.GetGuid(0)));
        return ids;
    }

    private static void CopyRows(SqliteConnection connection, Guid first, int organisations)
    {
        using var transaction = connection.BeginTransaction();
        Run(
            connection,
            "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < $count) "
                + "INSERT INTO Organisations(Id, Name, CreatedAt) SELECT new_id(), 'Organisation ' || i, '2026-01-01 00:00:00' FROM n",
            first,
            organisations);
        Run(
            connection,
            $"INSERT INTO Connectors(Id, OrganisationId, {Others(connection, "Connectors", "")}) "
                + $"SELECT new_id(), o.Id, {Others(connection, "Connectors", "c.")} FROM Organisations o CROSS JOIN Connectors c "
                + "WHERE o.Id <> $first AND c.OrganisationId = $first",
            first,
            organisations);
        Run(
            connection,
            $"INSERT INTO ConnectorRevisions(Id, OrganisationId, ConnectorId, {Others(connection, "ConnectorRevisions", "")}) "
                + $"SELECT new_id(), c.OrganisationId, c.Id, {Others(connection, "ConnectorRevisions", "r.")} "
                + "FROM Connectors s JOIN ConnectorRevisions r ON r.ConnectorId = s.Id JOIN Connectors c ON c.PackageId = s.PackageId "
                + "WHERE s.OrganisationId = $first AND c.OrganisationId <> $first",
            first,
            organisations);
        transaction.Commit();
    }

    private static void CopyUses(SqliteConnection connection, Guid first)
    {
        var copies = new RowCopies(connection, first, "temp.Busy");
        copies.Run("PRAGMA foreign_keys = OFF");
        using var transaction = connection.BeginTransaction();
        copies.Run(
            "CREATE TEMP TABLE Busy AS SELECT Id FROM (SELECT Id, ROW_NUMBER() OVER (ORDER BY Id) - 1 AS Number, "
                + $"COUNT(*) OVER () AS Many FROM Organisations) WHERE Number % MAX(1, Many / {Busy}) = 0 AND Id <> $first LIMIT {Busy}");
        copies.Run(
            "CREATE TEMP TABLE ConnectorsCopies AS SELECT s.Id AS Old, c.OrganisationId AS Organisation, c.Id AS New "
                + "FROM Connectors s JOIN Connectors c ON c.PackageId = s.PackageId "
                + "WHERE s.OrganisationId = $first AND c.OrganisationId IN (SELECT Id FROM Busy)");
        copies.Run("CREATE INDEX temp.ConnectorsOf ON ConnectorsCopies(Old, Organisation)");
        copies.AddUpdates(Updates);
        copies.Copy("UpdateRecords", ("ConnectorId", "Connectors"));
        copies.Copy("Instances", ("ConnectorId", "Connectors"));
        copies.Copy("Flows");
        copies.Copy("FlowRevisions", ("FlowId", "Flows"));
        copies.Copy("FlowShapes", ("FlowId", "Flows"), ("InstanceId", "Instances"));
        copies.AddRuns(FullOrganisation.RunsOfFlow);
        transaction.Commit();
    }

    private static string Others(SqliteConnection connection, string table, string prefix)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat($prefix || '\"' || name || '\"', ', ') FROM pragma_table_info($table) "
            + "WHERE name NOT IN ('Id', 'OrganisationId', 'ConnectorId')";
        command.Parameters.AddWithValue("$table", table);
        command.Parameters.AddWithValue("$prefix", prefix);
        return (string)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string sql, Guid first, int count)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 3600;
        command.Parameters.AddWithValue("$first", first);
        command.Parameters.AddWithValue("$count", count);
        command.ExecuteNonQuery();
    }
}
