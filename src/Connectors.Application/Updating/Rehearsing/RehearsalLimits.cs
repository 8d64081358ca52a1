namespace Connectors.Application.Updating.Rehearsing;

/// <summary>How much a rehearsal may do.</summary>
public sealed record RehearsalLimits
{
    /// <summary>How long it may take in all.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long the requests of a step on one version may take.</summary>
    public TimeSpan LongestStep { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many steps with different requests are rehearsed.</summary>
    public int Steps { get; init; } = 40;

    /// <summary>How many pages are requested of each.</summary>
    public int Pages { get; init; } = 2;

    /// <summary>How long it may wait for the scheduler; one that begins later is not run.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>After this time it is over, whatever became of the process running it.</summary>
    public TimeSpan Over => LongestWait + Longest + TimeSpan.FromMinutes(1);
}
