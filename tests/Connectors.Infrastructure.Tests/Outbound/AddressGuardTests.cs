using System.Net;
using Connectors.Infrastructure.Outbound;
using Microsoft.Extensions.Configuration;

namespace Connectors.Infrastructure.Tests.Outbound;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("::ffff:169.254.169.254", false)]
    [InlineData("64:ff9b::a9fe:a9fe", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    public void Only_public_addresses_are_reached(string address, bool allowed) =>
        Assert.Equal(allowed, Guard().Allows(IPAddress.Parse(address)));

    [Fact]
    public void What_the_settings_name_is_reached_and_nothing_else()
    {
        var guard = Guard("10.20.0.0/16", "fd00::/8");

        Assert.True(guard.Allows(IPAddress.Parse("10.20.1.1")));
        Assert.True(guard.Allows(IPAddress.Parse("::ffff:10.20.1.1")));
        Assert.True(guard.Allows(IPAddress.Parse("fd00::1")));
        Assert.False(guard.Allows(IPAddress.Parse("10.21.1.1")));
    }

    [Fact]
    public void A_network_that_is_none_stops_the_start_with_the_remedy() =>
        Assert.Contains(
            "write networks such as",
            Assert.Throws<InvalidOperationException>(() => Guard("everything")).Message,
            StringComparison.Ordinal);

    private static AddressGuard Guard(params string[] networks) =>
        new(OutboundSettings.From(new ConfigurationBuilder()
            .AddInMemoryCollection(
                networks.Select((network, at) => KeyValuePair.Create($"Outbound:AllowedNetworks:{at}", (string?)network)))
            .Build()));
}
