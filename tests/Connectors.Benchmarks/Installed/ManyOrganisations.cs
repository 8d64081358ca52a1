using Connectors.Drills;
using Microsoft.Data.Sqlite;

namespace Connectors.Benchmarks.Installed;

/// <summary>A SQLite database of many organisations with a hundred connectors each.</summary>
internal static class ManyOrganisations
{
    public const int ConnectorsEach = 100;
    private const int Measured = 8;

    /// <summary>Makes the database: the first organisation through the use cases, the others as copies of it, row by row.</summary>
    /// <returns>The mail addresses of members of organisations that stand far apart in it.</returns>
    public static async Task<IReadOnlyList<string>> CreateAsync(string file, int organisations)
    {
        await using var app = new LocalUseCases(file);
        await app.SetUpAsync("first@bench.example");
        await FillFirstAsync(app);
        var ids = Copy(file, app.Organisation, organisations);
        var emails = new List<string>();
        for (var number = 0; number < Math.Min(Measured, ids.Count); number++)
        {
            emails.Add($"member{number}@bench.example");
            await app.AddMemberAsync(emails[^1], ids[ids.Count * number / Measured]);
        }

        return emails;
    }

    // Every third has an update, every fifth is modified.
    private static async Task FillFirstAsync(LocalUseCases app)
    {
        for (var number = 0; number < ConnectorsEach; number++)
        {
            await SampleConnectors.PublishAsync(app, number, "1.0.0");
            await SampleConnectors.InstallAsync(app, number, "1.0.0", edit: number % 5 == 0);
            if (number % 3 == 0) await SampleConnectors.PublishAsync(app, number, "2.0.0");
        }
    }

    private static List<Guid> Copy(string file, Guid first, int organisations)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        connection.CreateFunction("new_id", () => Guid.CreateVersion7().ToString().ToUpperInvariant(), isDeterministic: false);
        Run(connection, "PRAGMA synchronous = OFF", first, organisations);
        CopyRows(connection, first, organisations);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id FROM Organisations ORDER BY Id";
        using var reader = command.ExecuteReader();
        var ids = new List<Guid>();
        while (reader.Read()) ids.Add(reader.GetGuid(0));
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
