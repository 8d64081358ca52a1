using System.Net.Sockets;
using System.Text;

namespace Connectors.Benchmarks.Installed;

/// <summary>Gets pages over one connection with next to no work: client and server are measured together.</summary>
internal sealed class LeanClient : IDisposable
{
    private static readonly byte[] Ok = "HTTP/1.1 200"u8.ToArray(), End = "\r\n0\r\n\r\n"u8.ToArray();
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[1 << 21];
    private readonly string _headers;

    private LeanClient(string headers) => _headers = headers;

    public static async Task<LeanClient> ConnectAsync(Uri address, string cookies)
    {
        var client = new LeanClient($"Host: {address.Authority}\r\n{(cookies.Length == 0 ? "" : $"Cookie: {cookies}\r\n")}\r\n");
        await client._socket.ConnectAsync(address.Host, address.Port);
        return client;
    }

    /// <summary>Reads a page to its end.</summary>
    /// <returns>How many bytes the answer had.</returns>
    public int Get(string address)
    {
        _socket.Send(Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\n{_headers}"));
        var length = 0;
        while (length < End.Length || !_buffer.AsSpan(length - End.Length, End.Length).SequenceEqual(End))
        {
            var read = _socket.Receive(_buffer.AsSpan(length));
            if (read == 0) throw new InvalidOperationException($"{address} ended early: {Begin(length)}");
            length += read;
        }

        return _buffer.AsSpan().StartsWith(Ok)
            ? length
            : throw new InvalidOperationException($"{address}: {Begin(length)}");
    }

    private string Begin(int length) => Encoding.ASCII.GetString(_buffer, 0, Math.Min(length, 200));

    public void Dispose() => _socket.Dispose();
}
