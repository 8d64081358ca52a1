using Connectors.Domain.Ids;
using Connectors.Web.Presentation;

namespace Connectors.Web.Tests.Presentation;

public sealed class ListAddressTests
{
    private static readonly InstalledId Entry = new(Guid.Parse("11111111-2222-3333-4444-555555555555"));

    [Theory]
    [InlineData("/connectors?filter=updates&page=2", "/connectors?filter=updates&page=2")]
    [InlineData("/connectors", "/connectors")]
    [InlineData(null, "/connectors")]
    [InlineData("", "/connectors")]
    [InlineData("https://evil.example/connectors", "/connectors")]
    [InlineData("//evil.example/connectors", "/connectors")]
    [InlineData("/\\evil.example", "/connectors")]
    [InlineData("/connectors?q=a\\b", "/connectors")]
    [InlineData("/connectors?q=a\r\nSet-Cookie: a=b", "/connectors")]
    [InlineData("/connectors/../sign-out", "/connectors")]
    [InlineData("/connectorsx", "/connectors")]
    [InlineData("/connectors?q=a#b", "/connectors")]
    [InlineData("javascript:alert(1)", "/connectors")]
    public void Only_an_address_of_the_list_leads_back(string? back, string expected)
    {
        Assert.Equal(expected, ListAddress.Of(back));
        Assert.Equal($"{expected}#c-{Entry}", ListAddress.At(back, Entry));
    }

    [Fact]
    public void An_address_that_is_too_long_for_a_cookie_leads_to_the_whole_list() =>
        Assert.Equal("/connectors", ListAddress.Of("/connectors?q=" + new string('a', 1_000)));

    [Fact]
    public void The_way_back_is_one_value_of_the_query()
    {
        Assert.Equal("/a?back=%2Fconnectors%3Fq%3Da%26page%3D2", ListAddress.With("/a", "/connectors?q=a&page=2"));
        Assert.Equal("/a?b=c&back=%2Fconnectors%3Fq%3Da", ListAddress.With("/a?b=c", "/connectors?q=a"));
        Assert.Equal("/a", ListAddress.With("/a", "https://evil.example"));
    }
}
