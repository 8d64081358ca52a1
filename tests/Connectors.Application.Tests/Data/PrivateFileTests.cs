using Connectors.Data;
using Connectors.Data.Providers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Application.Tests.Data;

/// <summary>Only the account of the application can read the database.</summary>
public sealed class PrivateFileTests : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly string _folder = Directory.CreateTempSubdirectory("connectors-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_database_and_the_files_beside_it_and_a_folder_that_is_made_for_it()
    {
        if (OperatingSystem.IsWindows()) return;
        var file = Path.Combine(_folder, "made", "connectors.db");

        var modes = await ModesAsync(file);

        Assert.Equal(Owner | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(file)!));
        Assert.Contains(modes, mode => mode.File == "connectors.db-wal");
        Assert.All(modes, mode => Assert.Equal(Owner, mode.Mode));
    }

    [Fact]
    public async Task A_database_that_others_could_read_is_closed_to_them()
    {
        if (OperatingSystem.IsWindows()) return;
        var file = Path.Combine(_folder, "open.db");
        await File.WriteAllBytesAsync(file, [], TestContext.Current.CancellationToken);
        File.SetUnixFileMode(file, Owner | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        Assert.All(await ModesAsync(file), mode => Assert.Equal(Owner, mode.Mode));
    }

    // The modes while the database is in use.
    private static async Task<List<(string File, UnixFileMode Mode)>> ModesAsync(string file)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Database:ConnectionString"] = $"Data Source={file}" })
            .Build();
        await using var services = new ServiceCollection().AddLogging().AddConnectorsDatabase(settings).BuildServiceProvider();
        await services.MigrateAsync(asked: true);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>();
        await db.Database.OpenConnectionAsync();
        await db.Users.AnyAsync();
        return [.. Directory.EnumerateFiles(Path.GetDirectoryName(file)!).Select(found => (Path.GetFileName(found), Mode(found)))];
    }

    private static UnixFileMode Mode(string file) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(file);
}
