using Connectors.Drills;
using Connectors.Web.Tests;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Benchmarks.Installed;

/// <summary>The real application on a database, at a real address.</summary>
/// <remarks>Named by one of its pages: this program has an entry point of its own.</remarks>
internal sealed class BenchHost(string database) : WebApplicationFactory<Web.Pages.UpdateModel>
{
    /// <summary>What is served at <see cref="SameSize"/>: it asks who is signed in, and hands out bytes from memory.</summary>
    public byte[] Body { get; set; } = [];

    public const string SameSize = "/same-size";

    public void Start()
    {
        UseKestrel(0);
        StartServer();
    }

    public async Task<HttpClient> SignInAsync(string email)
    {
        var visitor = new Visitor(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress }));
        await visitor.SubmitAsync("/sign-in", "form", ("email", email), ("password", LocalUseCases.Password));
        var page = await visitor.ReadAsync("/connectors");
        return page.QuerySelector(".entry") is not null ? visitor.Client : throw new InvalidOperationException($"{email} sees no connectors: {page.Title}");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development").UseSetting("Demo:Enabled", "false").UseSetting("SignIn:PerMinute", "10000").UseSetting("Serilog:MinimumLevel:Default", "Error");
        builder.UseSetting("Database:ConnectionString", $"Data Source={database}");
        builder.UseContentRoot(Repository.File("src", "Connectors.Web"));
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new SameSizePage(this)));
    }

    private sealed class SameSizePage(BenchHost host) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map(SameSize, page => page.Run(async context =>
            {
                if (!(await context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Succeeded) context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                else await context.Response.Body.WriteAsync(host.Body);
            }));
            next(app);
        };
    }
}
