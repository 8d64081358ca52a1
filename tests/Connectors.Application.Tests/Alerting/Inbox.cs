using System.Net;

namespace Connectors.Application.Tests.Alerting;

/// <summary>A receiver of alerts that keeps what it gets.</summary>
internal sealed class Inbox : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly List<ReceivedAlert> _received = [];
    private readonly Task _listening;

    public Inbox()
    {
        Address = $"http://127.0.0.1:{FreePort()}/hooks/a-secret-part";
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _listening = ListenAsync();
    }

    public string Address { get; }

    /// <summary>What it answers.</summary>
    public int Status { get; set; } = 200;

    /// <summary>The messages since the last time.</summary>
    public IReadOnlyList<ReceivedAlert> Take()
    {
        lock (_received)
        {
            ReceivedAlert[] taken = [.. _received];
            _received.Clear();
            return taken;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _listening;
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                var message = new ReceivedAlert(
                    context.Request.Headers["webhook-id"]!,
                    context.Request.Headers["webhook-timestamp"]!,
                    context.Request.Headers["webhook-signature"]!,
                    await reader.ReadToEndAsync());
                lock (_received) _received.Add(message);
                context.Response.StatusCode = Status;
                context.Response.Close();
            }
        }
        catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A message as it came.</summary>
internal sealed record ReceivedAlert(string Id, string Timestamp, string Signature, string Body);
