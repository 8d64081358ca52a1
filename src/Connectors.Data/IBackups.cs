namespace Connectors.Data;

/// <summary>Backups of a database without its own backup tools.</summary>
internal interface IBackups
{
    /// <exception cref="InvalidOperationException">Nothing was written; the message says why.</exception>
    void Write(string backup);

    /// <returns>Where the database that was there is kept; null where none was.</returns>
    /// <exception cref="InvalidOperationException">Nothing was replaced; the message says why.</exception>
    string? Restore(string backup, IEnumerable<string> known, DateTimeOffset now);
}
