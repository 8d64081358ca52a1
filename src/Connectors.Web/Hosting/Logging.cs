using Serilog;
using Serilog.Configuration;
using Serilog.Events;

namespace Connectors.Web.Hosting;

/// <summary>
/// Where events are written. The logger is this application's own, so that several in one process do not write into each other's log.
/// </summary>
internal static class Logging
{
    public static void AddConnectorsLog(this WebApplicationBuilder builder) => builder.Services.AddSerilog(
        (services, log) => log.ReadFrom.Configuration(builder.Configuration)
            .ReadFrom.Services(services)
            .Enrich.FromLogContext()
            .WriteTo.Sink(
                LoggerSinkConfiguration.Wrap(sink => new BackgroundSink(sink), console => console.Console(formatProvider: null)),
                builder.Configuration.GetValue("Serilog:Console", LogEventLevel.Verbose)),
        preserveStaticLogger: true);

    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.GetMessageTemplateProperties = LoggedRequest.Properties;
    });
}
