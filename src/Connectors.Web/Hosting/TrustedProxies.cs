using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Connectors.Web.Hosting;

/// <summary>The only proxies that are trusted to say where a request came from, and whether over HTTPS.</summary>
internal static class TrustedProxies
{
    public const string Setting = "Proxies";

    /// <exception cref="InvalidOperationException">One is neither an address nor a network; the message names it.</exception>
    public static void AddTrustedProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var named = Named(configuration);
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            // The host is PublicAddress's to say. Entries are followed back for as long as each comes from a named proxy.
            options.ForwardedHeaders = named.Count == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = null;
            foreach (var network in named) options.KnownIPNetworks.Add(network);
        });
    }

    // As a list or, as environment variables are easier to write that way, as one text with commas.
    private static List<IPNetwork> Named(IConfiguration configuration) =>
    [
        .. configuration.GetSection(Setting).AsEnumerable()
            .SelectMany(setting => (setting.Value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(NetworkOf),
    ];

    private static IPNetwork NetworkOf(string text) =>
        IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(text, out var network) ? network
        : throw new InvalidOperationException(
            $"{Setting} names \"{text}\"; give the address of a proxy, such as 10.0.0.5, or a network, such as 10.0.0.0/24.");
}
