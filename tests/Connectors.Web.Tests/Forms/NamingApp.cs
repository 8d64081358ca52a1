using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests.Forms;

/// <summary>The application, which says with each page what that page reads from its address.</summary>
public sealed class NamingApp : DemoApp
{
    private const string Header = "X-Test-Reads";

    // What parts of pages read beside their handlers.
    private static readonly string[] Anywhere = ["handler", "instance", "endpoint", "search", "shape"];
    private IReadOnlyDictionary<string, IReadOnlyList<string>>? _names;

    /// <summary>An address of each kind that links lead an administrator to, and the names that its page reads.</summary>
    internal async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> NamesAsync(Visitor visitor)
    {
        if (_names is not null) return _names;
        var names = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var address in (await SitePages.ReadAsync(visitor, "/connectors")).Keys.DistinctBy(SitePages.KindOf))
        {
            var answer = await visitor.Client.GetAsync(address);
            names[address] = [.. answer.Headers.GetValues(Header).Single().Split(',').Concat(Anywhere).Distinct()];
        }

        return _names = names;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new Names()));
    }

    private sealed class Names : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Response.OnStarting(() =>
                {
                    if (context.GetEndpoint()?.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page)
                        context.Response.Headers[Header] = string.Join(',', ReadBy(page));
                    return Task.CompletedTask;
                });
                return rest(context);
            });
            next(app);
        };

        private static IEnumerable<string> ReadBy(CompiledPageActionDescriptor page) => page.HandlerMethods
            .Where(handler => HttpMethods.IsGet(handler.HttpMethod))
            .SelectMany(handler => handler.Parameters)
            .Concat(page.BoundProperties)
            .Select(read => read.BindingInfo?.BinderModelName ?? read.Name);
    }
}
