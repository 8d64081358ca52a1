using System.Net;

namespace Connectors.Infrastructure.Outbound;

/// <summary>Which addresses requests may reach: public ones, and what the settings name.</summary>
public sealed class AddressGuard(OutboundSettings settings)
{
    // Special-purpose networks of the IANA registries (RFC 6890), multicast, and the prefixes that carry an IPv4 address inside.
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16",
            "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    public bool Allows(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return settings.Allowed.Any(network => network.Contains(plain)) || !Closed.Any(network => network.Contains(plain));
    }
}
