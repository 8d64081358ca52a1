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
        public ConcurrentQueue<string> Events { get; } = [];

        public void Emit(LogEvent logEvent) => Events.Enqueue(
            $"{logEvent.RenderMessage(CultureInfo.InvariantCulture)} "
                + $"{string.Join(' ', logEvent.Properties.Select(property => $"{property.Key}={property.Value}"))} "
                + $"{logEvent.Exception}");
    }
}
