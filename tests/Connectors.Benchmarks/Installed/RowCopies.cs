using Connectors.Application.Recording;
using Connectors.Domain.Flows;
using Microsoft.Data.Sqlite;

namespace Connectors.Benchmarks.Installed;

/// <summary>Copies the rows of one organisation to others, with references among them kept.</summary>
/// <param name="connection">The database.</param>
/// <param name="first">The organisation whose rows are copied.</param>
/// <param name="organisations">The table of the organisations that get them.</param>
internal sealed class RowCopies(SqliteConnection connection, Guid first, string organisations = "Organisations")
{
    /// <param name="table">Whose rows.</param>
    /// <param name="parents">Columns that refer to rows of tables that were copied before.</param>
    public void Copy(string table, params (string Column, string Table)[] parents)
    {
        Run($"CREATE TEMP TABLE {table}Copies AS SELECT t.Id AS Old, o.Id AS Organisation, new_id() AS New "
            + $"FROM {table} t CROSS JOIN {organisations} o WHERE t.OrganisationId = $first AND o.Id <> $first");
        Run($"CREATE INDEX temp.{table}Of ON {table}Copies(Old, Organisation)");
        var columns = Columns(table).Except(["Id", "OrganisationId", .. parents.Select(parent => parent.Column)]).ToList();
        var (into, from) = (Names(columns, ""), Names(columns, "t."));
        var (references, values, joins) = ("", "", "");
        for (var at = 0; at < parents.Length; at++)
        {
            var (column, parent) = parents[at];
            (references, values) = ($"{references}{column}, ", $"{values}p{at}.New, ");
            joins += $" JOIN {parent}Copies p{at} ON p{at}.Old = t.{column} AND p{at}.Organisation = m.Organisation";
        }

        Run($"INSERT INTO {table}(Id, OrganisationId, {references}{into}) "
            + $"SELECT m.New, m.Organisation, {values}{from} FROM {table}Copies m JOIN {table} t ON t.Id = m.Old{joins}");
    }

    /// <summary>Adds records of updates to every connector of the first organisation, an hour apart.</summary>
    /// <param name="many">How many to each connector.</param>
    public void AddUpdates(int many)
    {
        for (var update = 1; update <= many; update++)
            Run(
                "INSERT INTO UpdateRecords(Id, OrganisationId, ConnectorId, ConnectorName, FromVersion, ToVersion, Option, Outcome, Lost, "
                    + "At, By) SELECT new_id(), OrganisationId, Id, Name, '1.0.0', '2.0.0', 'update', $done, 0, "
                    + "datetime('now', $ago), 'Robin Vale' FROM Connectors WHERE OrganisationId = $first",
                ("$done", UpdateRecords.Done),
                ("$ago", $"-{update} hours"));
    }

    /// <summary>Adds runs that are done to every flow, an hour apart.</summary>
    /// <param name="many">How many to each flow.</param>
    public void AddRuns(int many)
    {
        for (var run = 1; run <= many; run++)
            Run(
                "INSERT INTO FlowRuns(Id, OrganisationId, FlowId, FlowName, State, AskedAt, EndedAt, Records) "
                    + "SELECT new_id(), OrganisationId, Id, Name, $done, datetime('now', $ago), datetime('now', $ago), 10 FROM Flows",
                ("$done", (int)RunState.Done),
                ("$ago", $"-{run} hours"));
    }

    public void Run(string sql, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 3600;
        command.Parameters.AddWithValue("$first", first);
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }

    private static string Names(IEnumerable<string> columns, string prefix) =>
        string.Join(", ", columns.Select(column => $"{prefix}\"{column}\""));

    private List<string> Columns(string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info($table)";
        command.Parameters.AddWithValue("$table", table);
        using var reader = command.ExecuteReader();
        var columns = new List<string>();
        while (reader.Read()) columns.Add(reader.GetString(0));
        return columns;
    }
}
