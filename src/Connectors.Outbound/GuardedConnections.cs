using System.Net;
using System.Net.Sockets;
using Connectors.Domain.Reasons;

namespace Connectors.Outbound;

/// <summary>An address that requests may not reach.</summary>
public sealed class OutboundRefusedException(string host) : HttpRequestException($"{host} is in a private network.")
{
    public Reason Reason => new Reason.PrivateNetwork(host);
}

/// <summary>
/// Opens connections, and checks the address after the name is resolved, so a name that changes its address gains nothing.
/// </summary>
internal static class GuardedConnections
{
    public static SocketsHttpHandler Handler(AddressGuard guard) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = (context, cancel) => ConnectAsync(guard, context.DnsEndPoint, cancel),
    };

    private static async ValueTask<Stream> ConnectAsync(AddressGuard guard, DnsEndPoint end, CancellationToken cancel)
    {
        var addresses = IPAddress.TryParse(end.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(end.Host, cancel);
        var allowed = addresses.Where(guard.Allows).ToArray();
        if (allowed.Length == 0) throw new OutboundRefusedException(end.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, end.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
