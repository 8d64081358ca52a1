using System.Net;
using Connectors.Outbound;
using Microsoft.Extensions.Configuration;

namespace Connectors.Application.Tests.Outbound;

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

    // One row for each network of the IANA registries of special-purpose addresses, and for each that carries an IPv4 address.
    [Theory]
    [InlineData("0.0.0.0/8", "0.1.2.3")]
    [InlineData("10.0.0.0/8", "10.255.255.255")]
    [InlineData("100.64.0.0/10", "100.127.255.255")]
    [InlineData("127.0.0.0/8", "127.8.8.8")]
    [InlineData("169.254.0.0/16", "169.254.169.254")]
    [InlineData("172.16.0.0/12", "172.16.0.1")]
    [InlineData("192.0.0.0/24", "192.0.0.170")]
    [InlineData("192.0.2.0/24", "192.0.2.1")]
    [InlineData("192.31.196.0/24", "192.31.196.1")]
    [InlineData("192.52.193.0/24", "192.52.193.1")]
    [InlineData("192.88.99.0/24", "192.88.99.1")]
    [InlineData("192.168.0.0/16", "192.168.255.255")]
    [InlineData("192.175.48.0/24", "192.175.48.1")]
    [InlineData("198.18.0.0/15", "198.19.255.255")]
    [InlineData("198.51.100.0/24", "198.51.100.1")]
    [InlineData("203.0.113.0/24", "203.0.113.1")]
    [InlineData("224.0.0.0/4", "239.255.255.255")]
    [InlineData("240.0.0.0/4", "240.0.0.1")]
    [InlineData("255.255.255.255/32", "255.255.255.255")]
    [InlineData("::/128", "::")]
    [InlineData("::1/128", "::1")]
    [InlineData("IPv4-compatible, ::/96", "::127.0.0.1")]
    [InlineData("IPv4-compatible, ::/96, of a public address", "::8.8.8.8")]
    [InlineData("IPv4-mapped, ::ffff:0:0/96", "::ffff:10.0.0.1")]
    [InlineData("IPv4-translated, ::ffff:0:0:0/96", "::ffff:0:10.0.0.1")]
    [InlineData("IPv4-translated, 64:ff9b::/96", "64:ff9b::10.0.0.1")]
    [InlineData("IPv4-translated, 64:ff9b:1::/48", "64:ff9b:1:ffff::10.0.0.1")]
    [InlineData("discard, 100::/64", "100::1")]
    [InlineData("dummy, 100:0:0:1::/64", "100:0:0:1::1")]
    [InlineData("2001::/23", "2001:1::1")]
    [InlineData("Teredo, 2001::/32", "2001:0:4136:e378:8000:63bf:3fff:fdd2")]
    [InlineData("benchmarks, 2001:2::/48", "2001:2::1")]
    [InlineData("AMT, 2001:3::/32", "2001:3::1")]
    [InlineData("AS112, 2001:4:112::/48", "2001:4:112::1")]
    [InlineData("ORCHID, 2001:10::/28", "2001:10::1")]
    [InlineData("ORCHIDv2, 2001:20::/28", "2001:20::1")]
    [InlineData("drones, 2001:30::/28", "2001:30::1")]
    [InlineData("documentation, 2001:db8::/32", "2001:db8::1")]
    [InlineData("6to4, 2002::/16, of a private address", "2002:0a00:0001::1")]
    [InlineData("6to4, 2002::/16, of a public address", "2002:0808:0808::1")]
    [InlineData("AS112, 2620:4f:8000::/48", "2620:4f:8000::1")]
    [InlineData("documentation, 3fff::/20", "3fff:fff::1")]
    [InlineData("SRv6, 5f00::/16", "5f00::1")]
    [InlineData("unique local, fc00::/7", "fdff::1")]
    [InlineData("link-local, fe80::/10", "febf::1")]
    [InlineData("site-local, fec0::/10", "fec0::1")]
    [InlineData("multicast, ff00::/8", "ff02::1")]
    [InlineData("not handed out, 4000::/3", "4000::1")]
    [InlineData("ISATAP within a public prefix", "2606:4700::5efe:10.0.0.1")]
    [InlineData("ISATAP with the universal bit", "2606:4700::200:5efe:10.0.0.1")]
    public void A_network_for_a_special_purpose_is_not_reached(string network, string address) =>
        Assert.False(Guard().Allows(IPAddress.Parse(address)), network);

    [Theory]
    [InlineData("192.0.1.1")]
    [InlineData("192.0.3.1")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.1")]
    [InlineData("223.255.255.255")]
    [InlineData("2001:200::1")]
    [InlineData("2001:db7::1")]
    [InlineData("2001:db9::1")]
    [InlineData("2003::1")]
    [InlineData("3fff:1000::1")]
    [InlineData("2a00:1450:4001:82a::200e")]
    public void A_public_address_beside_such_a_network_is_reached(string address) =>
        Assert.True(Guard().Allows(IPAddress.Parse(address)));

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
            "use networks such as",
            Assert.Throws<InvalidOperationException>(() => Guard("everything")).Message,
            StringComparison.Ordinal);

    private static AddressGuard Guard(params string[] networks) =>
        new(OutboundSettings.From(new ConfigurationBuilder()
            .AddInMemoryCollection(
                networks.Select((network, at) => KeyValuePair.Create($"Outbound:AllowedNetworks:{at}", (string?)network)))
            .Build()));
}
