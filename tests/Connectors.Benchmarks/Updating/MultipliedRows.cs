using System.Security.Cryptography;
using System.Text;
using Connectors.Data;
using Connectors.Drills;
using Microsoft.Data.Sqlite;

namespace Connectors.Benchmarks.Updating;

/// <summary>
/// Copies an organisation's rows within it: every copy of a connector has its own package, releases, definitions, instances and flows.
/// </summary>
internal sealed class MultipliedRows : IDisposable
{
    private static readonly string[] Tables =
    [
        "Packages", "PackageOwners", "Releases", "Connectors", "ConnectorRevisions", "Instances", "Flows", "FlowRevisions", "FlowShapes",
    ];

    private readonly SqliteConnection _connection;
    private readonly Dictionary<(string Fingerprint, long Copy), string> _definitions = [];

    private MultipliedRows(string file)
    {
        _connection = DatabaseFile.Open(file);
        _connection.CreateFunction<string?, long, string?>("copy_id", IdOf, isDeterministic: true);
        _connection.CreateFunction<string?, long, string?>(
            "copy_fingerprint", (old, copy) => old is null ? null : _definitions[(old, copy)], isDeterministic: true);
    }

    /// <summary>Makes of each row so many.</summary>
    /// <exception cref="InvalidOperationException">A copy refers to nothing.</exception>
    public static void Run(string file, int times)
    {
        if (times == 1) return;
        using var rows = new MultipliedRows(file);
        rows.Execute("PRAGMA synchronous = OFF");
        rows.Execute("PRAGMA foreign_keys = OFF");
        using (var transaction = rows._connection.BeginTransaction())
        {
            rows.Execute("CREATE TEMP TABLE Copies AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $last) "
                + "SELECT i FROM n", ("$last", times - 1));
            rows.CopyDefinitions(times);
            foreach (var table in Tables) rows.Copy(table);
            transaction.Commit();
        }

        if (rows._connection.Faults() is [var fault, ..]) throw new InvalidOperationException($"The copies are not sound: {fault}");
    }

    public void Dispose() => _connection.Dispose();

    private void Copy(string table)
    {
        var columns = _connection.Rows("SELECT name FROM pragma_table_info($table)", row => row.GetString(0), ("$table", table));
        Execute($"INSERT INTO {table}({string.Join(", ", columns)}) "
            + $"SELECT {string.Join(", ", columns.Select(column => ValueOf(table, column)))} FROM Copies n CROSS JOIN {table} t");
    }

    private static string ValueOf(string table, string column) => (table, column) switch
    {
        ("Packages", "Id") or (_, "PackageId") => $"t.{column} || '-' || n.i",
        (_, "Name") => "t.Name || ' ' || n.i",
        (_, "Id" or "ConnectorId" or "BaselineId" or "NewestId" or "NewestStableId" or "AlongsideOfId" or "FlowId" or "InstanceId") =>
            $"copy_id(t.{column}, n.i)",
        (_, "Fingerprint" or "FingerprintBefore" or "BaselineFingerprint" or "CurrentFingerprint") => $"copy_fingerprint(t.{column}, n.i)",
        _ => $"t.{column}",
    };

    // Each with another name, so that it is parsed, compared and merged like every other.
    private void CopyDefinitions(int times)
    {
        var kept = _connection.Rows("SELECT Fingerprint, Json FROM Definitions", row => (Name: row.GetString(0), Json: (byte[])row[1]));
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO Definitions(Fingerprint, Json) VALUES ($fingerprint, $json)";
        var (fingerprint, json) = (insert.Parameters.Add("$fingerprint", SqliteType.Text), insert.Parameters.Add("$json", SqliteType.Blob));
        foreach (var (name, packed) in kept)
        {
            var text = Encoding.UTF8.GetString(DefinitionBytes.Unpack(packed));
            for (var copy = 1; copy < times; copy++)
            {
                var named = text.Replace("\"name\":\"Sample ", $"\"name\":\"Sample {copy} ", StringComparison.Ordinal);
                var definition = Corpus.Parse(Encoding.UTF8.GetBytes(named));
                (fingerprint.Value, json.Value) = ($"{definition.Fingerprint}", DefinitionBytes.Pack(definition.Canonical.Span));
                insert.ExecuteNonQuery();
                _definitions[(name, copy)] = (string)fingerprint.Value;
            }
        }
    }

    private void Execute(string sql, params (string Name, object Value)[] values)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 3600;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }

    private static string? IdOf(string? old, long copy) => old is null
        ? null
        : new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{old} {copy}")).AsSpan(0, 16)).ToString().ToUpperInvariant();
}
