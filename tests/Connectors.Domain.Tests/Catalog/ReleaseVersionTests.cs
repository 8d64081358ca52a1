using Connectors.Domain.Catalog;

namespace Connectors.Domain.Tests.Catalog;

public sealed class ReleaseVersionTests
{
    // The order that semver.org gives, with the awkward neighbours added.
    private static readonly string[] Ascending =
    [
        "0.0.1", "0.9.0", "0.10.0", "1.0.0-0", "1.0.0-2", "1.0.0-11", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta",
        "1.0.0-alpha-b", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.1-rc.1", "1.0.1", "2.0.0", "10.0.0",
    ];

    [Fact]
    public void Versions_and_their_sort_keys_have_the_order_of_Semantic_Versioning()
    {
        var versions = Ascending.Select(ReleaseVersion.Parse).ToList();

        Assert.Equal(versions, versions.AsEnumerable().Reverse().Order());
        Assert.Equal(Ascending, versions.OrderBy(version => version.SortKey, StringComparer.Ordinal).Select(version => version.ToString()));
    }

    [Fact]
    public void Build_metadata_makes_no_other_version() =>
        Assert.Equal(ReleaseVersion.Parse("1.0.0+mon"), ReleaseVersion.Parse("1.0.0+tue"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.0")]
    [InlineData("v1.0.0")]
    [InlineData("1.0.0-")]
    [InlineData("01.0.0")]
    [InlineData("1.0.0 ")]
    [InlineData("9999999999.0.0")]
    public void What_is_no_version_is_refused(string? text) => Assert.False(ReleaseVersion.TryParse(text, out _));

    [Fact]
    public void The_longest_version_has_a_sort_key_that_fits_its_column()
    {
        var longest = "1.0.0-" + string.Join('.', Enumerable.Repeat("1", 29));

        Assert.True(ReleaseVersion.TryParse(longest, out var version));
        Assert.InRange(version.SortKey.Length, 1, 192);
    }
}
