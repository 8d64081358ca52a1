using System.Net;
using System.Net.Sockets;

namespace Connectors.Outbound;

/// <summary>Which addresses requests may reach: public ones, and what the settings name.</summary>
/// <remarks>
/// Closed is every network of the IANA registries of special-purpose addresses (RFC 6890; IPv4 and IPv6), with multicast and what is
/// reserved. So is every IPv6 prefix that carries an IPv4 address inside, since a gateway may send it to an address of a private network.
/// Of IPv6 only 2000::/3 is handed out at all, so everything outside it is closed: 64:ff9b::/96, 5f00::/16, fc00::/7 and the like.
/// </remarks>
public sealed class AddressGuard(OutboundSettings settings)
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork HandedOut = IPNetwork.Parse("2000::/3");

    // An interface identifier that names an IPv4 address (ISATAP, RFC 5214): 0000:5efe or 0200:5efe before it.
    private static ReadOnlySpan<byte> Isatap => [0x00, 0x5e, 0xfe];

    public bool Allows(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return settings.Allowed.Any(network => network.Contains(plain)) || IsPublic(plain);
    }

    private static bool IsPublic(IPAddress address)
    {
        if (Closed.Any(network => network.Contains(address))) return false;
        return address.AddressFamily == AddressFamily.InterNetwork || (HandedOut.Contains(address) && !IsTunnel(address));
    }

    private static bool IsTunnel(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return (bytes[8] & ~2) == 0 && bytes.AsSpan(9, 3).SequenceEqual(Isatap);
    }
}
