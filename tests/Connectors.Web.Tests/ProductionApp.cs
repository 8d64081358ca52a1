using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;
using Serilog.Events;

namespace Connectors.Web.Tests;

/// <summary>The application as it runs in production, on an empty database, with the settings of a test on top.</summary>
public sealed class ProductionApp(params (string Name, string? Value)[] settings) : DemoHost, ILogEventSink
{
    public const string Address = "https://connectors.example.com";

    private static readonly (string Name, string? Value)[] Usual =
    [
        ("Demo:Enabled", "false"),
        ("PublicAddress", Address),
        ("Keys:WithoutCertificate", "invented data"),
        ("Serilog:MinimumLevel:Default", "Information"),
    ];

    public ConcurrentQueue<string> Log { get; } = [];

    /// <summary>The address that the test server says requests come from.</summary>
    public IPAddress Sender { get; set; } = IPAddress.Loopback;

    /// <summary>A browser without script, that asks over HTTPS unless told otherwise.</summary>
    internal Visitor Visit(string address = Address) => new(CreateClient(
        new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri(address) }));

    public void Emit(LogEvent logEvent) => Log.Enqueue(logEvent.RenderMessage(CultureInfo.InvariantCulture));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment("Production");
        foreach (var (name, value) in Usual.Concat(settings)) builder.UseSetting(name, value);
        builder.ConfigureServices(services => services
            .AddSingleton<ILogEventSink>(this)
            .AddSingleton<IStartupFilter>(new From(this)));
    }

    private sealed class From(ProductionApp host) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = host.Sender;
                return rest(context);
            });
            next(app);
        };
    }
}
