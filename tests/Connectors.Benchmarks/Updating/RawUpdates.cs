using System.Diagnostics;
using Connectors.Drills;
using Microsoft.Data.Sqlite;

namespace Connectors.Benchmarks.Updating;

/// <summary>Writes the rows that a job wrote, with prepared statements and nothing else: one transaction for each connector.</summary>
internal sealed class RawUpdates : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly List<SqliteCommand> _statements = [];

    /// <param name="before">The database as it was when the job was confirmed.</param>
    /// <param name="done">The database as the job left it.</param>
    private RawUpdates(string before, string done)
    {
        _connection = new SqliteConnection($"Data Source={before};Pooling=False;Foreign Keys=True");
        _connection.Open();
        using var attach = _connection.CreateCommand();
        attach.CommandText = "ATTACH $done AS done";
        attach.Parameters.AddWithValue("$done", done);
        attach.ExecuteNonQuery();
        Prepare("INSERT OR IGNORE INTO Definitions SELECT * FROM done.Definitions "
            + "WHERE Fingerprint = (SELECT CurrentFingerprint FROM done.Connectors WHERE Id = $connector)");
        Prepare(Replace("Connectors", "$connector"));
        Prepare("INSERT INTO ConnectorRevisions SELECT * FROM done.ConnectorRevisions "
            + "WHERE ConnectorId = $connector AND Number = $revision");
        Prepare("INSERT INTO UpdateRecords SELECT * FROM done.UpdateRecords WHERE ConnectorId = $connector");
        Prepare(Replace("UpdateJobItems", "$item"));
    }

    /// <returns>How long it took.</returns>
    /// <exception cref="InvalidOperationException">Other rows were written than the job wrote.</exception>
    public static TimeSpan Write(string before, string done, Guid job)
    {
        using var raw = new RawUpdates(before, done);
        var items = raw._connection.Rows(
            "SELECT Id, ConnectorId, Revision FROM done.UpdateJobItems WHERE JobId = $job ORDER BY Position",
            row => (Item: row.GetString(0), Connector: row.GetString(1), Revision: row.GetInt32(2)),
            ("$job", job));
        var start = Stopwatch.GetTimestamp();
        foreach (var (item, connector, revision) in items)
            raw.WriteOne(("$item", item), ("$connector", connector), ("$revision", revision));
        var took = Stopwatch.GetElapsedTime(start);
        raw.Compare();
        return took;
    }

    public void Dispose()
    {
        _statements.ForEach(statement => statement.Dispose());
        _connection.Dispose();
    }

    private void WriteOne(params (string Name, object Value)[] values)
    {
        using var transaction = _connection.BeginTransaction();
        foreach (var statement in _statements)
        {
            statement.Transaction = transaction;
            foreach (var (name, value) in values)
                if (statement.Parameters.Contains(name)) statement.Parameters[name].Value = value;
            statement.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private void Compare()
    {
        foreach (var table in (string[])["Connectors", "Definitions", "ConnectorRevisions", "UpdateRecords", "UpdateJobItems"])
        {
            var missing = _connection.Rows(
                $"SELECT COUNT(*) FROM (SELECT * FROM done.{table} EXCEPT SELECT * FROM main.{table})", row => row.GetInt32(0)).Single();
            if (missing > 0) throw new InvalidOperationException($"{missing} rows of {table} were not written as the job wrote them.");
        }
    }

    private string Replace(string table, string id)
    {
        var names = _connection.Rows(
            "SELECT name FROM pragma_table_info($table) WHERE name <> 'Id'", row => $"\"{row.GetString(0)}\"", ("$table", table));
        var columns = string.Join(", ", names);
        return $"UPDATE {table} SET ({columns}) = (SELECT {columns} FROM done.{table} WHERE Id = {id}) WHERE Id = {id}";
    }

    private void Prepare(string sql)
    {
        var statement = _connection.CreateCommand();
        statement.CommandText = sql;
        foreach (var name in (string[])["$item", "$connector", "$revision"])
            if (sql.Contains(name, StringComparison.Ordinal)) statement.Parameters.AddWithValue(name, "");
        statement.Prepare();
        _statements.Add(statement);
    }
}
