using Connectors.Data;
using Connectors.Data.Providers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Application.Tests.Data;

/// <summary>How much of a SQLite database a connection keeps in memory.</summary>
public sealed class PageCacheTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("connectors-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(null, -16_384)]
    [InlineData("1024000", -1_000)]
    public async Task Is_what_the_settings_say_each_time_a_connection_is_opened(string? bytes, long expected)
    {
        await using var services = Services(bytes);

        var sizes = new List<long> { await SizeAsync(services), await SizeAsync(services) };

        Assert.Equal([expected, expected], sizes);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-16384")]
    [InlineData("99999999999")]
    public void Is_refused_where_it_makes_no_sense(string bytes)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Services(bytes));

        Assert.Equal($"Database:PageCache is {bytes}; use bytes from 100000 to 1000000000, or leave it out.", refused.Message);
    }

    private ServiceProvider Services(string? bytes)
    {
        var file = Path.Combine(_folder, "cache.db");
        var settings = new Dictionary<string, string?> { ["Database:ConnectionString"] = $"Data Source={file}" };
        if (bytes is not null) settings["Database:PageCache"] = bytes;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddLogging().AddConnectorsDatabase(configuration).BuildServiceProvider();
    }

    private static async Task<long> SizeAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>();
        return (await db.Database.SqlQueryRaw<long>("PRAGMA cache_size").ToListAsync(TestContext.Current.CancellationToken)).Single();
    }
}
