using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Connectors.Domain.People;
using Connectors.Infrastructure.Identity;
using Connectors.Web.Demo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests;

/// <summary>The real application on the demo data, in a database of its own.</summary>
public sealed class DemoApp : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("connectors-").FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development").UseSetting("Demo:Enabled", "true").UseSetting("SignIn:PerMinute", "10000");
        builder.UseSetting("Database:ConnectionString", $"Data Source={Path.Combine(_folder, "demo.db")}").UseSetting("Serilog:MinimumLevel:Default", "Error");
    }

    /// <summary>A browser without script, signed in as a member of the demo organisation.</summary>
    internal async Task<Visitor> SignInAsync(Role role) => await SignInAsync(DemoAccounts.All.Single(account => account.Role == role).Email);

    internal async Task<Visitor> SignInAsync(string email)
    {
        var visitor = new Visitor(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        var answer = await visitor.SubmitAsync("/sign-in", "form", ("email", email), ("password", DemoAccounts.Password));
        Assert.Equal("/connectors", answer.Headers.Location?.ToString());
        return visitor;
    }

    /// <summary>An administrator and publisher of another organisation.</summary>
    internal async Task<Visitor> SignInElsewhereAsync() => await SignInAsync(await AddElsewhereAsync());

    /// <summary>The address of an administrator and publisher of another organisation.</summary>
    internal async Task<string> AddElsewhereAsync()
    {
        var email = $"{Guid.NewGuid():N}@elsewhere.example";
        await using var scope = Services.CreateAsyncScope();
        var organisation = await scope.ServiceProvider.GetRequiredService<FirstSetup>().AddOrganisationAsync("Elsewhere Ltd", CancellationToken.None);
        var member = new Member { Id = Guid.NewGuid(), UserName = email, Email = email, DisplayName = "Eve", Role = Role.Administrator, OrganisationId = organisation, IsPublisher = true };
        Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<Member>>().CreateAsync(member, DemoAccounts.Password)).Succeeded);
        return email;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>Somebody who reads pages and sends forms, without script.</summary>
internal sealed class Visitor(HttpClient client)
{
    public HttpClient Client { get; } = client;

    public async Task<IDocument> ReadAsync(string address) => await ParseAsync(await Client.GetAsync(address));

    public static async Task<IDocument> ParseAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html).Address("http://localhost"));
    }

    /// <summary>Opens a page, fills a form of it and sends it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string address, string form, params (string Name, string Value)[] fields)
    {
        var page = await ReadAsync(address);
        var found = page.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"There is no {form} on {address}: {page.Title}");
        var values = found.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Where(input => fields.All(field => field.Name != input.Name))
            .Select(input => KeyValuePair.Create(input.Name!, input.Value)).Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var content = new FormUrlEncodedContent(values);
        return await Client.PostAsync(found.GetAttribute("action") is { Length: > 0 } action ? action : address, content);
    }
}

/// <summary>Tests that share one application run one after the other.</summary>
[CollectionDefinition(nameof(OneDemoApp))]
public sealed class OneDemoApp : ICollectionFixture<DemoApp>;
