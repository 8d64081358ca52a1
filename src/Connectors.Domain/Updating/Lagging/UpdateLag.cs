using Connectors.Domain.Catalog;

namespace Connectors.Domain.Updating.Lagging;

/// <summary>A release as somebody could have taken it.</summary>
/// <param name="Version">Its version.</param>
/// <param name="From">When it was published (UTC).</param>
/// <param name="Until">When it was withdrawn (UTC); null where it is offered still.</param>
public sealed record OfferedRelease(ReleaseVersion Version, DateTime From, DateTime? Until);

/// <summary>A change of the version of a connector.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="From">The version before.</param>
/// <param name="To">The version after.</param>
public sealed record VersionChange(DateTime At, ReleaseVersion From, ReleaseVersion To);

/// <summary>A prebuilt connector with its past.</summary>
/// <param name="InstalledAt">When it was installed (UTC).</param>
/// <param name="Version">Its version now.</param>
/// <param name="TakesPrereleases">Whether prereleases are offered to it.</param>
/// <param name="Changes">Its updates and their undoing, in any order.</param>
/// <param name="Releases">The releases of its package, in any order.</param>
public sealed record VersionPast(
    DateTime InstalledAt,
    ReleaseVersion Version,
    bool TakesPrereleases,
    IReadOnlyList<VersionChange> Changes,
    IReadOnlyList<OfferedRelease> Releases)
{
    /// <summary>The version at a time.</summary>
    public ReleaseVersion VersionAt(DateTime time) =>
        Changes.Where(change => change.At <= time).MaxBy(change => change.At) is { } before ? before.To
        : Changes.MinBy(change => change.At) is { } after ? after.From
        : Version;

    /// <summary>How long a newer release had been there at a time; null where there was none, or no connector yet.</summary>
    public TimeSpan? BehindAt(DateTime time)
    {
        if (time < InstalledAt) return null;
        var version = VersionAt(time);
        var newer = Releases.Where(release => release.From <= time
            && (release.Until is not { } until || until > time)
            && release.Version > version
            && (TakesPrereleases || !release.Version.IsPrerelease));
        return newer.MinBy(release => release.From) is { } first ? time - first.From : null;
    }
}

/// <summary>How far an organisation was behind at a time.</summary>
/// <param name="At">The time (UTC).</param>
/// <param name="Behind">How many connectors had a newer release.</param>
/// <param name="Days">For how many days the middle one of them had had it; 0 where there were none.</param>
public sealed record LagPoint(DateTime At, int Behind, int Days);

/// <summary>How far the connectors of an organisation were behind their releases over time.</summary>
public static class UpdateLag
{
    /// <summary>One point a week, the last one now.</summary>
    /// <param name="connectors">The connectors that the organisation has now.</param>
    /// <param name="now">The time (UTC).</param>
    /// <param name="weeks">How many points.</param>
    public static IReadOnlyList<LagPoint> Of(IReadOnlyCollection<VersionPast> connectors, DateTime now, int weeks) =>
        [.. Enumerable.Range(0, weeks).Select(week => PointOf(connectors, now.AddDays(-7 * (weeks - 1 - week))))];

    private static LagPoint PointOf(IReadOnlyCollection<VersionPast> connectors, DateTime time)
    {
        var behind = connectors.Select(one => one.BehindAt(time)).OfType<TimeSpan>().Order().ToList();
        return new LagPoint(time, behind.Count, behind.Count == 0 ? 0 : (int)behind[behind.Count / 2].TotalDays);
    }
}
