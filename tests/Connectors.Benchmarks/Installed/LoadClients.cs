using System.Diagnostics;
using System.Globalization;

namespace Connectors.Benchmarks.Installed;

/// <summary>What a round of requests cost.</summary>
/// <param name="PerSecond">How many answers came in a second.</param>
/// <param name="Milliseconds">CPU of this process for each.</param>
internal sealed record LoadFigures(double PerSecond, double Milliseconds);

/// <summary>Clients in another process, each with a connection, that get one page again and again.</summary>
internal sealed class LoadClients(Uri address, string page, string cookies)
{
    public const int Connections = 16;
    public static readonly TimeSpan Round = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(0.5);

    /// <exception cref="InvalidOperationException">The other process failed; it has said why.</exception>
    public LoadFigures Run()
    {
        using var process = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, ["get", address.ToString(), page, cookies])
            {
                RedirectStandardOutput = true,
            })!;
        // The other process says when it begins to count, and then what it counted.
        var begun = process.StandardOutput.ReadLine();
        var cpu = ThreadCpu.OfProcess();
        var counted = process.StandardOutput.ReadLine()?.Split(' ') ?? [];
        cpu = ThreadCpu.OfProcess() - cpu;
        process.WaitForExit();
        if (begun is null || counted.Length != 2) throw new InvalidOperationException($"No requests were sent to {page}.");
        var (requests, seconds) = (
            int.Parse(counted[0], CultureInfo.InvariantCulture), double.Parse(counted[1], CultureInfo.InvariantCulture));
        return new LoadFigures(requests / seconds, cpu / 1e6 / requests);
    }

    /// <summary>The other process.</summary>
    public static int Serve(string address, string page, string cookies)
    {
        Task.Run(() => ServeAsync(new Uri(address), page, cookies)).GetAwaiter().GetResult();
        return 0;
    }

    private static async Task ServeAsync(Uri address, string page, string cookies)
    {
        var clients = new List<LeanClient>();
        for (var number = 0; number < Connections; number++) clients.Add(await LeanClient.ConnectAsync(address, cookies));
        await CountAsync(clients, page, Warm);
        Console.WriteLine("begin");
        var watch = Stopwatch.StartNew();
        var requests = await CountAsync(clients, page, Round);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{requests} {watch.Elapsed.TotalSeconds}"));
        clients.ForEach(client => client.Dispose());
    }

    private static async Task<int> CountAsync(List<LeanClient> clients, string page, TimeSpan length)
    {
        var end = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        var counts = await Task.WhenAll(clients.Select(client => Task.Factory.StartNew(
            () =>
            {
                var count = 0;
                for (; Stopwatch.GetTimestamp() < end; count++) client.Get(page);
                return count;
            },
            TaskCreationOptions.LongRunning)));
        return counts.Sum();
    }
}
