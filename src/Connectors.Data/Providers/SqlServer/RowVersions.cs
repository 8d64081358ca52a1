using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Connectors.Data.Providers.SqlServer;

/// <summary>Warns where readers wait for writers, since the database keeps no row versions.</summary>
internal static partial class RowVersions
{
    public const string IsOn = "SELECT is_read_committed_snapshot_on AS Value FROM sys.databases WHERE database_id = DB_ID()";

    public static async Task CheckAsync(DatabaseFacade database, IServiceProvider services)
    {
        if (await database.SqlQueryRaw<bool>(IsOn).SingleAsync()) return;
        LogOff(
            services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RowVersions).FullName!),
            Statement(database.GetDbConnection().Database));
    }

    /// <summary>What an administrator runs once.</summary>
    public static string Statement(string database) =>
        $"ALTER DATABASE [{database.Replace("]", "]]", StringComparison.Ordinal)}] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE";

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "READ_COMMITTED_SNAPSHOT is off, so readers wait for writers. Run once: {Statement}")]
    private static partial void LogOff(ILogger log, string statement);
}
