using Microsoft.Data.Sqlite;

namespace Connectors.Tests.Kept;

/// <summary>
/// A SQLite database that is made once in a test process, by the product's own start, and copied for every test that begins with it:
/// migrations and demo data are most of what a small test costs.
/// </summary>
/// <param name="make">Makes the database and reads it with <see cref="Read"/>.</param>
internal sealed class DatabaseTemplate(Func<Task<byte[]>> make)
{
    private readonly Lazy<Task<byte[]>> _content = new(() => Task.Run(make));

    public async Task CopyToAsync(string file) => await File.WriteAllBytesAsync(file, await _content.Value);

    /// <summary>Everything that is committed, as one file without a write-ahead log beside it.</summary>
    public static byte[] Read(string file)
    {
        var copy = Path.Combine(Path.GetDirectoryName(file)!, "template.db");
        Run(file, $"VACUUM INTO '{copy}'");
        // A copy of a database has a log again from its first use on, as the database has.
        Run(copy, "PRAGMA journal_mode = wal");
        return File.ReadAllBytes(copy);
    }

    private static void Run(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
