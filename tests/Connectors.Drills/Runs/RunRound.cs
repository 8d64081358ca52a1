using Connectors.Demo.Sandbox;


namespace Connectors.Drills.Runs;

/// <summary>What a round left.</summary>
/// <param name="Due">When all flows were due.</param>
/// <param name="AfterKills">What each kill left, before anything was started again.</param>
/// <param name="AtEnd">What stood there when all runs were over.</param>
/// <param name="Arrived">The messages that arrived at the sandbox, in their order.</param>
internal sealed record Leftovers(DateTime Due, IReadOnlyList<RunsOnFile> AfterKills, RunsOnFile AtEnd, IReadOnlyList<Post> Arrived)
{
    /// <summary>Whether nothing ran when the flows were due.</summary>
    public bool WasDownAtDue { get; init; }
}

/// <summary>Lets all flows be due once, and kills the application as the course of the round says.</summary>
internal sealed class RunRound(SandboxServer sandbox, PreparedFlows flows, string database)
{
    private static readonly TimeSpan Lead = TimeSpan.FromSeconds(12),
        Limit = TimeSpan.FromMinutes(3),
        Look = TimeSpan.FromMilliseconds(250);

    public async Task<Leftovers> RunAsync(Course course)
    {
        var due = NextMinute(DateTime.UtcNow + Lead);
        await flows.ScheduleAsync(database, due);
        if (DateTime.UtcNow > due)
            throw new InvalidOperationException("This machine is too busy: the flows were due before they were scheduled.");
        sandbox.Log.Clear();
        sandbox.Faults.Order(SandboxFault.Slow, flows.All.Count * (PreparedFlows.Pages + PreparedFlows.Records));
        var (left, isDown) = (new List<RunsOnFile>(), false);
        foreach (var kill in course.Kills)
        {
            using var app = await AppProcess.StartAsync(database);
            await Task.WhenAll(Task.Delay(kill.AfterReady), UntilAsync(due + kill.AfterDue));
            app.Kill();
            isDown |= DateTime.UtcNow < due;
            left.Add(RunsOnFile.Read(DatabaseFile.Copy(database, $"{Path.GetDirectoryName(database)}-left-{left.Count + 1}")));
            await UntilAsync(due + kill.StartAfterDue);
        }

        await EndAsync(due + Limit);
        return new Leftovers(due, left, RunsOnFile.Read(database), Arrived()) { WasDownAtDue = isDown };
    }

    // Runs that are never over are left to the judge.
    private async Task EndAsync(DateTime limit)
    {
        using var app = await AppProcess.StartAsync(database);
        while (DateTime.UtcNow < limit && !RunsOnFile.IsQuiet(database)) await Task.Delay(Look);
        app.Kill();
    }

    private List<Post> Arrived() => [.. sandbox.Log.Entries.Where(entry => entry.Method == "POST").Select(entry => Post.Of(entry.Body))];

    private static DateTime NextMinute(DateTime after) =>
        new DateTime(after.Year, after.Month, after.Day, after.Hour, after.Minute, 0, DateTimeKind.Utc).AddMinutes(1);

    private static async Task UntilAsync(DateTime moment)
    {
        if (moment - DateTime.UtcNow is { Ticks: > 0 } wait) await Task.Delay(wait);
    }
}
