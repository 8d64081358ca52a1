using System.Security.Cryptography;
using System.Text;

namespace Connectors.Application.Tests.Data;

/// <summary>The scheduler's tables change with its version; only a migration of ours changes those that are there.</summary>
public sealed class SchedulerTablesTests
{
    // Where this fails after an update of Quartz, write what changed as a migration for both databases (its repository has the scripts
    // under database/migrations), then put the new hash here. See docs/sql-server.md.
    [Theory]
    [InlineData("create_sqlite.sql", "e5329b72180d0412")]
    [InlineData("create_sqlServer.sql", "d2669c505c098ec9")]
    public void They_are_those_that_the_migrations_know(string script, string hash)
    {
        var assembly = typeof(Quartz.IScheduler).Assembly;
        var name = assembly.GetManifestResourceNames().Single(name => name.EndsWith(script, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);

        var text = Encoding.UTF8.GetBytes(reader.ReadToEnd().ReplaceLineEndings("\n"));
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(text))[..16]);
    }
}
