using Connectors.Domain.Catalog;
using Connectors.Domain.Updating.Lagging;

namespace Connectors.Domain.Tests.Updating.Lagging;

public sealed class UpdateLagTests
{
    private static readonly DateTime Now = new(2026, 3, 29, 12, 0, 0, DateTimeKind.Utc);

    // Days ago, oldest first. Releases: version@published, with -withdrawn. Changes: from>to@day. The expected days behind at each
    // of four week ends, the last one now; a dash where the connector is up to date or not there yet.
    [Theory]
    [InlineData("1.0.0", 90, "1.0.0@90", "", "- - - -")]
    [InlineData("1.0.0", 90, "1.0.0@90 1.1.0@10", "", "- - 3 10")]
    [InlineData("1.1.0", 90, "1.0.0@90 1.1.0@20", "1.0.0>1.1.0@10", "- 6 - -")]
    [InlineData("1.0.0", 90, "1.0.0@90 1.1.0@40 1.2.0@3", "", "19 26 33 40")]
    [InlineData("1.0.0", 90, "1.0.0@90 1.1.0@40", "1.0.0>1.1.0@20 1.1.0>1.0.0@9", "19 - 33 40")]
    [InlineData("1.0.0", 10, "1.0.0@90 1.1.0@40", "", "- - 33 40")]
    [InlineData("1.0.0", 90, "1.0.0@90 1.1.0@40-15", "", "19 - - -")]
    [InlineData("1.0.0", 90, "1.0.0@90 1.1.0-beta.1@40", "", "- - - -")]
    public void A_connector_is_behind_while_a_newer_release_is_offered(
        string version, int installed, string releases, string changes, string expected)
    {
        var past = new VersionPast(Ago(installed), ReleaseVersion.Parse(version), false, [.. Changes(changes)], [.. Releases(releases)]);

        var points = UpdateLag.Of([past], Now, 4);

        Assert.Equal(expected, string.Join(' ', points.Select(point => point.Behind == 0 ? "-" : $"{point.Days}")));
        Assert.Equal(Now, points[^1].At);
    }

    [Fact]
    public void The_days_are_those_of_the_middle_connector()
    {
        VersionPast Behind(int days) => new(
            Ago(90), ReleaseVersion.Parse("1.0.0"), false, [], [new OfferedRelease(ReleaseVersion.Parse("2.0.0"), Ago(days), null)]);

        var point = UpdateLag.Of([Behind(2), Behind(40), Behind(5)], Now, 1).Single();

        Assert.Equal((3, 5), (point.Behind, point.Days));
    }

    private static DateTime Ago(int days) => Now.AddDays(-days);

    private static IEnumerable<OfferedRelease> Releases(string texts) =>
        from text in texts.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let parts = text.Split('@')
        let days = parts[1].Split('-')
        select new OfferedRelease(
            ReleaseVersion.Parse(parts[0]), Ago(int.Parse(days[0])), days.Length > 1 ? Ago(int.Parse(days[1])) : null);

    private static IEnumerable<VersionChange> Changes(string texts) =>
        from text in texts.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let parts = text.Split('@')
        let versions = parts[0].Split('>')
        select new VersionChange(Ago(int.Parse(parts[1])), ReleaseVersion.Parse(versions[0]), ReleaseVersion.Parse(versions[1]));
}
