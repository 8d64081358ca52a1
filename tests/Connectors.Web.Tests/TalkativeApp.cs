using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;
using Serilog.Events;

namespace Connectors.Web.Tests;

/// <summary>The application, with everything kept that any part of it has to say in its log.</summary>
public sealed class TalkativeApp : DemoApp
{
    private readonly Kept _kept = new();

    /// <summary>What is written as an error.</summary>
    public IReadOnlyList<string> Errors() => [.. _kept.Errors];

    /// <summary>Waits until one event holds all of these words.</summary>
    public Task UntilLoggedAsync(params string[] words) => _kept.UntilAsync(words);

    public string ReadLog() => string.Join('\n', _kept.Events);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddSingleton<ILogEventSink>(_kept));
        builder.UseSetting("Serilog:Console", "Error").UseSetting("Serilog:MinimumLevel:Default", "Verbose");
        foreach (var source in new[] { "Microsoft", "System", "Quartz", "Microsoft.Hosting.Lifetime" })
            builder.UseSetting($"Serilog:MinimumLevel:Override:{source}", "Verbose");
    }

    private sealed class Kept : ILogEventSink
    {
        private readonly List<(string[] Words, TaskCompletionSource Done)> _waiting = [];

        public ConcurrentQueue<string> Events { get; } = [];

        public ConcurrentQueue<string> Errors { get; } = [];

        public void Emit(LogEvent logEvent)
        {
            var line = Line(logEvent);
            Events.Enqueue(line);
            if (logEvent.Level >= LogEventLevel.Error) Errors.Enqueue(line);
            lock (_waiting) _waiting.RemoveAll(wait => Holds(line, wait.Words) && wait.Done.TrySetResult());
        }

        public Task UntilAsync(string[] words)
        {
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_waiting)
            {
                if (Events.Any(line => Holds(line, words))) return Task.CompletedTask;
                _waiting.Add((words, done));
            }

            return done.Task;
        }

        private static bool Holds(string line, string[] words) => words.All(word => line.Contains(word, StringComparison.Ordinal));

        private static string Line(LogEvent logEvent) =>
            $"{logEvent.RenderMessage(CultureInfo.InvariantCulture)} "
                + $"{string.Join(' ', logEvent.Properties.Select(property => $"{property.Key}={property.Value}"))} "
                + $"{logEvent.Exception}";
    }
}
