using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Connectors.Benchmarks.Installed;

/// <summary>The least application that shows a Razor page: nobody signs in, and nothing is written to a log.</summary>
internal static class BareHost
{
    public static async Task<(WebApplication App, Uri Address)> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRazorPages().ConfigureApplicationPartManager(parts =>
        {
            var ours = typeof(BareHost).Assembly;
            parts.ApplicationParts.Clear();
            foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(ours).GetApplicationParts(ours))
                parts.ApplicationParts.Add(part);
        });
        var app = builder.Build();
        app.MapRazorPages();
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return (app, new Uri(address));
    }
}
