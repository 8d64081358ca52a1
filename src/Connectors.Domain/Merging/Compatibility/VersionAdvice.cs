using Semver;

namespace Connectors.Domain.Merging.Compatibility;

/// <summary>Whether the version of a release says what its changes are (SemVer 2.0).</summary>
/// <param name="From">The version of the release before.</param>
/// <param name="To">The version that the release is given.</param>
/// <param name="Needed">The bump that the changes need.</param>
/// <param name="Given">The bump between the two versions.</param>
public sealed record VersionAdvice(SemVersion From, SemVersion To, VersionBump Needed, VersionBump Given)
{
    public bool IsEnough => Given >= Needed && To.ComparePrecedenceTo(From) > 0;

    /// <summary>The lowest version that is enough.</summary>
    public SemVersion Suggested => (From.IsPrerelease, Needed) switch
    {
        (true, _) => From.WithoutPrereleaseOrMetadata(),
        (_, VersionBump.Major) => new SemVersion(From.Major + 1, 0, 0),
        (_, VersionBump.Minor) => new SemVersion(From.Major, From.Minor + 1, 0),
        _ => new SemVersion(From.Major, From.Minor, From.Patch + 1),
    };

    /// <summary>Why the version is not enough; null where it is.</summary>
    public string? Complaint => IsEnough ? null
        : To.ComparePrecedenceTo(From) <= 0 ? $"{To} is not newer than {From}. Use {Suggested} or later."
        : $"{To} is a {Word(Given)} version, but these changes need a {Word(Needed)} version. Use {Suggested} or later.";

    /// <param name="changes">The bump that the changes call for, versions aside.</param>
    /// <param name="from">The version of the release before.</param>
    /// <param name="to">The version that the release is given.</param>
    public static VersionAdvice For(VersionBump changes, SemVersion from, SemVersion to) =>
        new(from, to, Need(changes, from), BumpBetween(from, to));

    /// <summary>The table: the bump that changes need after a version.</summary>
    private static VersionBump Need(VersionBump changes, SemVersion from) => (from.IsPrerelease, from.Major.IsZero, changes) switch
    {
        // A pre-release promises nothing (SemVer 2.0, 9).
        (true, _, _) => VersionBump.None,
        // Before 1.0.0 a minor version may break (SemVer 2.0, 4).
        (_, true, VersionBump.Major) => VersionBump.Minor,
        _ => changes,
    };

    /// <summary>The bump between two versions; none where the second is not newer.</summary>
    public static VersionBump BumpBetween(SemVersion from, SemVersion to) => (to.ComparePrecedenceTo(from) > 0, from, to) switch
    {
        (false, _, _) => VersionBump.None,
        (_, var old, var @new) when old.Major != @new.Major => VersionBump.Major,
        (_, var old, var @new) when old.Minor != @new.Minor => VersionBump.Minor,
        _ => VersionBump.Patch,
    };

    private static string Word(VersionBump bump) => bump switch
    {
        VersionBump.Major => "major",
        VersionBump.Minor => "minor",
        _ => "patch",
    };
}
