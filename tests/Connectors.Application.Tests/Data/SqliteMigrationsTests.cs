using Connectors.Data;
using Connectors.Data.Providers.Sqlite;
using Connectors.Tests.Kept;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Tests.Data;

/// <summary>Files that earlier versions left, in whatever state, are brought up to date or left alone.</summary>
public sealed class SqliteMigrationsTests
{
    [Fact]
    public async Task A_lock_that_a_killed_process_left_behind_holds_nobody_up()
    {
        await using var database = await TestDatabase.MigrateAsync(file =>
        {
            KeptDatabase.CopyTo(file);
            Run(file, "INSERT INTO __EFMigrationsLock VALUES (1, '2026-11-29 00:00:00+00:00')");
        });

        Assert.Empty(await database.With((ConnectorsDbContext db) => db.Database.GetPendingMigrationsAsync()));
    }

    [Fact]
    public async Task A_file_whose_migration_fails_is_left_as_it_was()
    {
        string? kept = null, before = null;

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => TestDatabase.MigrateAsync(file =>
        {
            KeptDatabase.CopyTo(kept = file);
            Run(file, "UPDATE FlowShapes SET InstanceId = '00000000-0000-0000-0000-000000000001'");
            before = Schema(file);
        }));

        Assert.Contains("FlowShapes", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, Schema(kept!));
    }

    [Fact]
    public async Task A_file_that_another_process_keeps_locked_is_named_after_a_while()
    {
        await using var database = await TestDatabase.CreateAsync("Sqlite");
        using var other = Open(database.File);
        using var transaction = other.BeginTransaction(deferred: false);

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => database.With(async (ConnectorsDbContext db) =>
        {
            await SqliteMigrations.MigrateAsync(db.Database, TimeSpan.FromMilliseconds(200));
            return true;
        }));

        Assert.StartsWith($"Another process has kept {database.File} locked", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_file_is_its_owners_alone()
    {
        await using var database = await TestDatabase.MigrateAsync(_ => { });

        Assert.All([database.File, database.File + "-wal"], TestDatabase.AssertIsItsOwnersAlone);
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False;Foreign Keys=False");
        connection.Open();
        return connection;
    }

    private static void Run(string file, string sql)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // All tables and indexes, and the migrations that made them.
    private static string Schema(string file)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT group_concat(line, x'0A') FROM (SELECT name || sql AS line FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name)"
            + " UNION ALL SELECT group_concat(MigrationId) FROM __EFMigrationsHistory";
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read()) lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }
}
