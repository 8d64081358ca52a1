using Connectors.Web.Hosting;
using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace Connectors.Web.Tests.Hosting;

public sealed class BackgroundSinkTests
{
    [Fact]
    public void Everything_is_written_in_its_order_before_the_log_is_closed()
    {
        var slow = new Kept(TimeSpan.FromMilliseconds(1));
        using (var sink = new BackgroundSink(slow))
        {
            for (var number = 0; number < 200; number++) sink.Emit(Event($"{number}"));
        }

        Assert.Equal(Enumerable.Range(0, 200).Select(number => $"{number}"), slow.Lines);
    }

    [Fact]
    public void Flushing_waits_for_what_was_logged_before()
    {
        var slow = new Kept(TimeSpan.FromMilliseconds(1));
        using var sink = new BackgroundSink(slow);
        for (var number = 0; number < 100; number++) sink.Emit(Event($"{number}"));

        sink.Flush();

        Assert.Equal(100, slow.Lines.Count);
    }

    [Fact]
    public void What_is_logged_after_the_end_is_written_at_once()
    {
        var kept = new Kept(TimeSpan.Zero);
        var sink = new BackgroundSink(kept);
        sink.Dispose();

        sink.Emit(Event("last words"));

        Assert.Equal(["last words"], kept.Lines);
    }

    [Fact]
    public void An_event_that_cannot_be_written_does_not_end_the_log()
    {
        var kept = new Kept(TimeSpan.Zero);
        using (var sink = new BackgroundSink(kept))
        {
            sink.Emit(Event("fails"));
            sink.Emit(Event("follows"));
        }

        Assert.Equal(["follows"], kept.Lines);
    }

    private static LogEvent Event(string words) => new(
        DateTimeOffset.UnixEpoch, LogEventLevel.Information, null, new MessageTemplateParser().Parse(words), []);

    private sealed class Kept(TimeSpan pause) : ILogEventSink
    {
        public List<string> Lines { get; } = [];

        public void Emit(LogEvent logEvent)
        {
            if (pause > TimeSpan.Zero) Thread.Sleep(pause);
            if (logEvent.MessageTemplate.Text == "fails") throw new IOException("The console is gone.");
            Lines.Add(logEvent.MessageTemplate.Text);
        }
    }
}
