namespace Connectors.Drills.Runs;

/// <summary>A SIGKILL. It falls when both of its moments have passed.</summary>
/// <param name="AfterDue">Since the flows were due; negative for before.</param>
/// <param name="AfterReady">Since the application answered.</param>
/// <param name="StartAfterDue">When the application is started again, at the earliest.</param>
internal sealed record Kill(TimeSpan AfterDue, TimeSpan AfterReady, TimeSpan StartAfterDue);

/// <summary>What a round does to the application.</summary>
internal sealed record Course(string Name, params IReadOnlyList<Kill> Kills)
{
    // The scheduler treats what it is more than a minute late for in another way.
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(65), Beginning = TimeSpan.FromSeconds(1);

    public static Course Undisturbed { get; } = new("undisturbed");

    /// <summary>The ways to be killed, one after the other.</summary>
    /// <param name="round">From 1.</param>
    /// <param name="burst">How long all runs take when nobody disturbs them.</param>
    /// <param name="random">Where in this time a kill falls.</param>
    public static Course Of(int round, TimeSpan burst, Random random)
    {
        var moment = random.NextDouble() * burst;
        var early = TimeSpan.FromSeconds(-1 - 3 * random.NextDouble());
        return (round % 10) switch
        {
            2 or 7 => new Course(
                "in the first half, and again after the start",
                new Kill(moment / 2, default, default),
                new Kill(default, random.NextDouble() * burst / 2, default)),
            3 or 8 => new Course(
                "before they were due, started soon after", new Kill(early, default, TimeSpan.FromSeconds(5 * random.NextDouble()))),
            5 => new Course("before they were due, started more than a minute after", new Kill(early, default, Late)),
            4 or 9 => new Course("as they began", new Kill(random.NextDouble() * Beginning, default, default)),
            0 => new Course("in the second half, started more than a minute after", new Kill((burst + moment) / 2, default, Late)),
            _ => new Course("in the middle", new Kill(moment, default, default)),
        };
    }
}
