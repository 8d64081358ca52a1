using Connectors.Drills;
using Connectors.Web.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Benchmarks.Installed;

/// <summary>The real application on a database, at a real address, with one page more: as long as the list, and without data.</summary>
/// <remarks>Named by one of its pages: this program has an entry point of its own.</remarks>
internal sealed class BenchHost(string database) : WebApplicationFactory<Web.Pages.UpdateModel>
{
    public void Start()
    {
        UseKestrel(0);
        StartServer();
    }

    public async Task<HttpClient> SignInAsync(string email) => (await SignInKeepingAsync(email)).Client;

    /// <summary>A connection of a signed-in person that costs as little as possible itself.</summary>
    public async Task<LeanClient> ConnectAsync(string email)
    {
        var (client, cookies) = await SignInKeepingAsync(email);
        return await LeanClient.ConnectAsync(client.BaseAddress!, cookies.Header);
    }

    public async Task<(HttpClient Client, PlainCookies Cookies)> SignInKeepingAsync(string email)
    {
        var cookies = new PlainCookies { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } };
        var visitor = new Visitor(new HttpClient(cookies) { BaseAddress = ClientOptions.BaseAddress });
        await visitor.SubmitAsync("/sign-in", "form", ("email", email), ("password", LocalUseCases.Password));
        var page = await visitor.ReadAsync("/connectors");
        return page.QuerySelector(".entry") is not null
            ? (visitor.Client, cookies)
            : throw new InvalidOperationException($"{email} sees no connectors: {page.Title}");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production")
            .UseSetting("PublicAddress", "http://localhost")
            .UseSetting("Keys:WithoutCertificate", "invented data")
            .UseSetting("SignIn:PerMinute", "10000").UseSetting("Serilog:MinimumLevel:Default", "Error");
        builder
            .UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Error")
            .UseSetting("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Error");
        builder.UseSetting("Database:ConnectionString", $"Data Source={database}").UseContentRoot(Repository.File("src", "Connectors.Web"));
        builder.ConfigureServices(services => services.AddRazorPages().ConfigureApplicationPartManager(AddOurs));
    }

    private static void AddOurs(ApplicationPartManager parts)
    {
        var ours = typeof(BenchHost).Assembly;
        foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(ours).GetApplicationParts(ours))
            parts.ApplicationParts.Add(part);
    }
}
