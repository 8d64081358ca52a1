namespace Connectors.Domain.Updating.Watching;

/// <summary>Whether runs after an update went wrong because of it. First match wins.</summary>
public static class WatchRules
{
    /// <summary>How many runs of a flow are watched after an update.</summary>
    public const int Runs = 3;

    /// <summary>How long a flow is watched after an update.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromDays(7);

    /// <param name="before">The last run before the update; null if there was none.</param>
    /// <param name="after">The first runs after it, in order.</param>
    /// <returns>The verdict, and the first run that gave it.</returns>
    public static (WatchVerdict Verdict, WatchedRun? Run) Judge(WatchedRun? before, IEnumerable<WatchedRun> after) => before is null
        ? (WatchVerdict.Fine, null)
        : after.Take(Runs)
            .Select(run => (Verdict: Judge(before, run), Run: (WatchedRun?)run))
            .FirstOrDefault(found => found.Verdict != WatchVerdict.Fine, (WatchVerdict.Fine, null));

    private static WatchVerdict Judge(WatchedRun before, WatchedRun after) => (before, after) switch
    {
        // The third party is down: it was reached at the same host before, so no other version would do better.
        (_, { IsDone: false, DownHost: { } host }) when before.Hosts.Contains(host) => WatchVerdict.Fine,
        ({ IsDone: true }, { IsDone: false }) => WatchVerdict.Fails,
        _ when after.Refusals.Except(before.Refusals).Any() => WatchVerdict.Refused,
        ({ IsDone: true, Records: > 0 }, { IsDone: true, Records: 0 }) => WatchVerdict.Empty,
        _ => WatchVerdict.Fine,
    };
}
