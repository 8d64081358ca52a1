using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Connectors.Application.Tests;

/// <summary>A third party that keeps every request as the bytes that arrived, and answers each address always alike.</summary>
/// <remarks>
/// Page 1 has four orders, page 2 three, down to none, and page 1 one item: so every way of asking for pages and of finding orders leads
/// to other requests.
/// </remarks>
internal sealed partial class RecordingServer : IAsyncDisposable
{
    private const int MostRecords = 4;
    private readonly TcpListener _listener = new(IPAddress.Any, 0);
    private readonly List<string> _received = [];
    private readonly CancellationTokenSource _end = new();
    private Task _listening = Task.CompletedTask;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public static RecordingServer Start()
    {
        var server = new RecordingServer();
        server._listener.Start();
        server._listening = server.ListenAsync();
        return server;
    }

    /// <summary>The requests since the last time, each as Latin-1 text: a character for a byte.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (_received)
        {
            string[] taken = [.. _received];
            _received.Clear();
            return taken;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _listening;
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await AnswerAsync(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var request = await ReadAsync(stream);
        lock (_received) _received.Add(request);
        var page = PageOf().Match(request) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 1;
        var body = $$"""{"orders":[{{Records(page, MostRecords)}}],"items":[{{Records(page, 1)}}]}""";
        var head = $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head + body), _end.Token);
    }

    private static string Records(int page, int first) =>
        string.Join(',', Enumerable.Range(0, Math.Max(0, first + 1 - page)).Select(at => $$"""{"page":{{page}},"at":{{at}}}"""));

    private async Task<string> ReadAsync(NetworkStream stream)
    {
        var (text, buffer) = (new StringBuilder(), new byte[16 * 1024]);
        while (!IsWhole(text.ToString()))
        {
            var read = await stream.ReadAsync(buffer, _end.Token);
            if (read == 0) break;
            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return text.ToString();
    }

    private static bool IsWhole(string request)
    {
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0) return false;
        var length = LengthOf().Match(request[..end]) is { Success: true } match
            ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : 0;
        return request.Length >= end + 4 + length;
    }

    [GeneratedRegex(@"^\S+ \S*[?&]page=(\d+)")]
    private static partial Regex PageOf();

    [GeneratedRegex(@"\r\nContent-Length: (\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex LengthOf();
}
