using System.Collections.Concurrent;
using System.Diagnostics;
using Serilog.Core;
using Serilog.Events;

namespace Connectors.Web.Hosting;

/// <summary>
/// Writes events on a thread of its own, so that no request waits for the console. None is lost: where many wait, the next one waits too,
/// and the end of the process waits for all.
/// </summary>
internal sealed class BackgroundSink : ILogEventSink, IDisposable
{
    private const int MostWaiting = 10_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5), Pause = TimeSpan.FromMilliseconds(10);
    private readonly BlockingCollection<LogEvent> _waiting = new(MostWaiting);
    private readonly ILogEventSink _sink;
    private readonly Thread _writer;
    private int _open;

    public BackgroundSink(ILogEventSink sink)
    {
        _sink = sink;
        _writer = new Thread(WriteAll) { IsBackground = true, Name = "Log" };
        _writer.Start();
        AppDomain.CurrentDomain.ProcessExit += OnEnd;
        AppDomain.CurrentDomain.UnhandledException += OnEnd;
    }

    public void Emit(LogEvent logEvent)
    {
        Interlocked.Increment(ref _open);
        try
        {
            _waiting.Add(logEvent);
        }
        catch (InvalidOperationException)
        {
            // The application was stopped before; its last words are written at once.
            Write(logEvent);
        }
    }

    /// <summary>Waits until everything is written that was logged before.</summary>
    public void Flush()
    {
        for (var began = Stopwatch.GetTimestamp(); Volatile.Read(ref _open) > 0 && Stopwatch.GetElapsedTime(began) < Longest;)
            Thread.Sleep(Pause);
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnEnd;
        AppDomain.CurrentDomain.UnhandledException -= OnEnd;
        _waiting.CompleteAdding();
        _writer.Join(Longest);
        (_sink as IDisposable)?.Dispose();
    }

    private void OnEnd(object? sender, EventArgs end) => Flush();

    private void WriteAll()
    {
        foreach (var logEvent in _waiting.GetConsumingEnumerable()) Write(logEvent);
    }

    private void Write(LogEvent logEvent)
    {
        try
        {
            _sink.Emit(logEvent);
        }
        catch (Exception fault)
        {
            // One event that can't be written must not end the log.
            Serilog.Debugging.SelfLog.WriteLine("An event could not be written: {0}", fault);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }
}
