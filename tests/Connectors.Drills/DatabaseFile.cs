using Microsoft.Data.Sqlite;

namespace Connectors.Drills;

/// <summary>The SQLite file of a drill, read with SQL and not with the product's code.</summary>
internal static class DatabaseFile
{
    /// <summary>Copies a file that nobody writes to, with what is still in its write-ahead log.</summary>
    /// <returns>The copy, in a folder of its own.</returns>
    public static string Copy(string file, string folder)
    {
        Directory.CreateDirectory(folder);
        var copy = Path.Combine(folder, "drill.db");
        File.Copy(file, copy);
        if (File.Exists(file + "-wal")) File.Copy(file + "-wal", copy + "-wal");
        return copy;
    }

    public static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Mode=ReadWrite;Pooling=False");
        connection.Open();
        return connection;
    }

    public static IReadOnlyList<T> Rows<T>(
        this SqliteConnection database, string sql, Func<SqliteDataReader, T> read, params (string Name, object Value)[] values)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    /// <summary>Every column of a row, as one text.</summary>
    public static string Line(SqliteDataReader row) => string.Join('|', Enumerable.Range(0, row.FieldCount).Select(row.GetValue));

    /// <summary>What SQLite says of the whole file: nothing where it is sound.</summary>
    public static IReadOnlyList<string> Faults(this SqliteConnection database) =>
        [.. database.Rows("PRAGMA integrity_check", Line).Where(line => line != "ok"), .. database.Rows("PRAGMA foreign_key_check", Line)];
}
