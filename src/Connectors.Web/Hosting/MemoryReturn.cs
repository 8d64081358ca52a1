using System.Threading.Channels;

namespace Connectors.Web.Hosting;

/// <summary>
/// Gives memory back to the machine after large documents. The runtime collects only when something is allocated, so an idle process
/// would keep the strings and buffers of the last documents for hours.
/// </summary>
internal sealed class MemoryReturn(TimeProvider time, Action collect) : BackgroundService
{
    /// <summary>One collection serves all documents of the first pause; pooled buffers unused since then go with the second.</summary>
    public static readonly TimeSpan Soonest = TimeSpan.FromSeconds(5), Later = TimeSpan.FromSeconds(40);

    private readonly Channel<bool> _read = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>A large document was read.</summary>
    public void Soon() => _read.Writer.TryWrite(true);

    public static void Collect() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _read.Reader.ReadAsync(stoppingToken))
        {
            await Task.Delay(Soonest, time, stoppingToken);
            collect();
            if (_read.Reader.TryPeek(out _)) continue;
            await Task.Delay(Later, time, stoppingToken);
            collect();
        }
    }
}
