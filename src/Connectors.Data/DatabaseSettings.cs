namespace Connectors.Data;

/// <summary>The section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseSettings
{
    public const string Section = "Database";
    public const long LeastPageCache = 100_000, MostPageCache = 1_000_000_000;

    /// <summary><c>Sqlite</c> (embedded, the default) or <c>SqlServer</c>.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>Needed for SQL Server; for SQLite a file under <c>data/</c> where absent.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// The password of the connection, as it is: nothing in it needs quoting. In the connection string where absent.
    /// </summary>
    public string? Password { get; set; }

    /// <summary>Whether migrations run at start. SQLite: yes where absent; SQL Server: no, <c>--migrate</c> does it.</summary>
    public bool? MigrateAtStart { get; set; }

    /// <summary>How many statements go to the server at once; some servers of the protocol take one.</summary>
    public int? MaxBatchSize { get; set; }

    /// <summary>Bytes that the disk of a SQLite file must have left for the application to count as healthy.</summary>
    public long LeastFreeSpace { get; set; } = 50_000_000;

    /// <summary>Bytes of a SQLite database that each connection keeps in memory.</summary>
    public long PageCache { get; set; } = 16 * 1024 * 1024;
}
