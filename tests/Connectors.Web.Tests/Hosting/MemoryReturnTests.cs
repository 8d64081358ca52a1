using System.Threading.Channels;
using Connectors.Web.Hosting;

namespace Connectors.Web.Tests.Hosting;

public sealed class MemoryReturnTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Memory_is_given_back_after_large_documents_and_once_more_for_pooled_buffers()
    {
        var events = Channel.CreateUnbounded<string>();
        using var memory = new MemoryReturn(new Impatient(events.Writer), () => events.Writer.TryWrite("collected"));
        await memory.StartAsync(Cancel);

        memory.Soon();
        var seen = new List<string>();
        while (seen.Count < 4) seen.Add(await events.Reader.ReadAsync(Cancel));
        await memory.StopAsync(Cancel);

        Assert.Equal([$"{MemoryReturn.Soonest}", "collected", $"{MemoryReturn.Later}", "collected"], seen);
    }

    [Fact]
    public async Task Nothing_is_collected_before_a_large_document_was_read()
    {
        var events = Channel.CreateUnbounded<string>();
        using var memory = new MemoryReturn(new Impatient(events.Writer), () => events.Writer.TryWrite("collected"));

        await memory.StartAsync(Cancel);
        await memory.StopAsync(Cancel);

        Assert.False(events.Reader.TryRead(out _));
    }

    /// <summary>Says how long each pause is, and ends it at once.</summary>
    private sealed class Impatient(ChannelWriter<string> pauses) : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            pauses.TryWrite($"{dueTime}");
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
