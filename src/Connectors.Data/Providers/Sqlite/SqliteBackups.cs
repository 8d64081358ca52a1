namespace Connectors.Data.Providers.Sqlite;

internal sealed class SqliteBackups(string database) : IBackups
{
    public void Write(string backup) => SqliteBackup.Write(database, backup);

    public string? Restore(string backup, IEnumerable<string> known, DateTimeOffset now) =>
        SqliteRestore.Run(database, backup, known, now);
}
