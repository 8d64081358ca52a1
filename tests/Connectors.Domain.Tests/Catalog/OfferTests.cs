using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;

namespace Connectors.Domain.Tests.Catalog;

public sealed class OfferTests
{
    [Theory]
    [InlineData("1.0.0", "1.0.0 1.1.0 1.2.0", "1.2.0")]
    [InlineData("1.0.0", "1.0.0 2.0.0-beta.1", "1.0.0")]
    [InlineData("2.0.0-beta.1", "1.0.0 2.0.0-beta.1 2.0.0-beta.2", "2.0.0-beta.2")]
    [InlineData("2.0.0-beta.1", "2.0.0-beta.1 2.0.0", "2.0.0")]
    [InlineData("1.0.0", "1.0.0 1.1.0!", "1.0.0")]
    [InlineData(null, "1.0.0 2.0.0-beta.1", "1.0.0")]
    [InlineData(null, "1.0.0!", null)]
    public void The_newest_release_is_offered_withdrawn_ones_never_prereleases_to_those_who_have_one(
        string? installed, string releases, string? offered)
    {
        var all = releases.Split(' ').Select(text => new Release(
            PackageId.Parse("shop"), ReleaseVersion.Parse(text.TrimEnd('!')), default(Fingerprint), text.EndsWith('!')));

        var offer = Offer.For(all, installed is null ? null : ReleaseVersion.Parse(installed));

        Assert.Equal(offered, offer?.Version.ToString());
    }
}
