using System.Diagnostics;
using Connectors.Tests.Kept;

namespace Connectors.Drills.Migrations;

/// <summary>Kills the application while it migrates, from nothing and from the file of an earlier version, and starts it again.</summary>
internal static class MigrationDrill
{
    public static async Task<DrillResult> RunAsync(string folder, int rounds)
    {
        var (report, random) = (new MigrationDrillReport(), new Random(20_000));
        MigrationStart[] starts = [new("nothing", _ => { }), new("an earlier version", file => KeptDatabase.CopyTo(file))];
        foreach (var start in starts) await UndisturbedAsync(Path.Combine(folder, $"undisturbed from {start.Name}"), start, report);
        for (var round = 1; round <= rounds; round++)
        {
            var start = starts[round % starts.Length];
            var moment = random.NextDouble() * start.Took;
            Console.WriteLine($"{round}/{rounds}: from {start.Name}, killed {moment.TotalMilliseconds:0} ms into it");
            await RoundAsync(Path.Combine(folder, $"round-{round}"), start, moment, report);
        }

        return report.Result();
    }

    // From the moment that the database is used to the first answer: kills fall anywhere in this time.
    private static async Task UndisturbedAsync(string folder, MigrationStart start, MigrationDrillReport report)
    {
        var database = start.Prepare(folder);
        using var app = AppProcess.Begin(database);
        await BegunAsync(database);
        var watch = Stopwatch.StartNew();
        await app.ReadyAsync();
        start.Took = watch.Elapsed;
        Console.WriteLine($"undisturbed, from {start.Name}: {start.Took.TotalMilliseconds:0} ms");
        app.Kill();
        report.AllMigrations = MigrationState.Of(database).Migrations;
    }

    // The application marks the database as used before it changes anything.
    private static async Task BegunAsync(string database)
    {
        while (!File.Exists(database + "-in-use")) await Task.Delay(1);
    }

    private static async Task RoundAsync(string folder, MigrationStart start, TimeSpan moment, MigrationDrillReport report)
    {
        var database = start.Prepare(folder);
        using (var killed = AppProcess.Begin(database))
        {
            await BegunAsync(database);
            await Task.Delay(moment);
            killed.Kill();
        }

        report.Count(start, MigrationState.Of(database), database);
        try
        {
            using var again = await AppProcess.StartAsync(database);
            again.Kill();
            report.Ready++;
        }
        catch (InvalidOperationException fault)
        {
            report.Faults.Add($"{database}: {fault.Message}");
        }

        report.Judge(start, MigrationState.Of(database), database);
    }
}

/// <summary>What a migration begins with.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Write">Writes the file that is there before.</param>
internal sealed record MigrationStart(string Name, Action<string> Write)
{
    /// <summary>How long the application takes to answer when nobody disturbs it.</summary>
    public TimeSpan Took { get; set; }

    /// <returns>The database, in a folder of its own.</returns>
    public string Prepare(string folder)
    {
        var database = Path.Combine(Directory.CreateDirectory(folder).FullName, "drill.db");
        Write(database);
        return database;
    }
}
