using Connectors.Data;
using Connectors.Data.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Connectors.Application.Tests.Data;

public sealed class BackupTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("connectors-backup-").FullName;
    private TestDatabase _database = null!;

    private string Backup => Path.Combine(_folder, "backup.db");

    private string Elsewhere => Path.Combine(_folder, "restored.db");

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync("Sqlite");

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_backup_that_is_made_while_others_write_is_whole()
    {
        var enough = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() => WriteUntilAsync(enough, stop.Token));
        await enough.Task;

        DatabaseBackups.Write(Of(_database.File), Backup);
        await stop.CancelAsync();
        var written = await writing;
        DatabaseBackups.Restore(Of(Elsewhere), Backup, TimeProvider.System);

        await using var restored = await TestDatabase.MigrateAsync(file => File.Copy(Elsewhere, file));
        var names = await restored.With((ConnectorsDbContext db) =>
            db.Organisations
                .AcrossOrganisations()
                .Where(row => row.Name.StartsWith("Number"))
                .OrderBy(row => row.Id)
                .Select(row => row.Name)
                .ToListAsync());
        Assert.InRange(names.Count, 5, written);
        Assert.Equal(Enumerable.Range(1, names.Count).Select(number => $"Number {number}"), names);
        Assert.All([Backup, Elsewhere], TestDatabase.AssertIsItsOwnersAlone);
    }

    [Fact]
    public void A_backup_overwrites_nothing()
    {
        File.WriteAllText(Backup, "precious");

        var fault = Assert.Throws<InvalidOperationException>(() => DatabaseBackups.Write(Of(_database.File), Backup));

        Assert.Contains("already exists", fault.Message, StringComparison.Ordinal);
        Assert.Equal("precious", File.ReadAllText(Backup));
    }

    [Fact]
    public void A_database_that_is_in_use_is_not_replaced()
    {
        DatabaseBackups.Write(Of(_database.File), Backup);

        var fault = Assert.Throws<InvalidOperationException>(() =>
            DatabaseBackups.Restore(Of(_database.File), Backup, TimeProvider.System));

        Assert.Equal($"A running application uses {_database.File}. Stop it first.", fault.Message);
    }

    [Fact]
    public void The_database_that_is_replaced_is_kept()
    {
        DatabaseBackups.Write(Of(_database.File), Backup);
        File.Copy(Backup, Elsewhere);
        var before = File.ReadAllBytes(Elsewhere);

        DatabaseBackups.Restore(Of(Elsewhere), Backup, TimeProvider.System);

        Assert.Equal(before, File.ReadAllBytes(Assert.Single(Directory.GetFiles(_folder, "restored.db.before-restore-*"))));
    }

    [Theory]
    [InlineData("no database at all, but some text that is long enough for a header of one and more", "can be read")]
    [InlineData("", "not one of Connectors")]
    public void What_is_no_database_of_ours_is_not_restored(string content, string words)
    {
        File.WriteAllText(Backup, content);

        var fault = Assert.Throws<InvalidOperationException>(() => DatabaseBackups.Restore(Of(Elsewhere), Backup, TimeProvider.System));

        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Elsewhere));
    }

    [Fact]
    public void A_damaged_backup_is_not_restored()
    {
        DatabaseBackups.Write(Of(_database.File), Backup);
        using (var file = new FileStream(Backup, FileMode.Open))
        {
            file.Position = file.Length / 2;
            file.Write(new byte[20_000]);
        }

        var fault = Assert.Throws<InvalidOperationException>(() => DatabaseBackups.Restore(Of(Elsewhere), Backup, TimeProvider.System));

        Assert.Contains("damaged", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Elsewhere));
    }

    [Fact]
    public void On_SQL_Server_the_page_with_its_own_tools_is_named()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Database:Provider"] = "SqlServer" })
            .Build();

        Assert.Contains(
            "docs/backup.md",
            Assert.Throws<InvalidOperationException>(() => DatabaseBackups.Write(settings, Backup)).Message,
            StringComparison.Ordinal);
    }

    private async Task<int> WriteUntilAsync(TaskCompletionSource enough, CancellationToken stop)
    {
        var number = 0;
        while (!stop.IsCancellationRequested)
        {
            await _database.AddOrganisationAsync($"Number {++number}");
            if (number == 5) enough.SetResult();
        }

        return number;
    }

    private static IConfigurationRoot Of(string file) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Database:ConnectionString"] = $"Data Source={file}" })
        .Build();
}
