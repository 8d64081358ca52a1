using Connectors.Application.Marketplace;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Browser.Tests;

/// <summary>The real application at a real address, and an installed Chromium.</summary>
public class LiveApp : DemoHost, IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync"
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    protected override bool HasDemoData => true;

    /// <summary>
    /// A page of a browser that nobody used before; the test is skipped where there is no browser, and fails where CI says there must be.
    /// </summary>
    public async Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        if (_browser is null)
        {
            const string Reason = "There is no Chromium: install the package chromium, or set CONNECTORS_CHROMIUM to its path.";
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(Reason);
            Assert.Skip(Reason);
        }

        var context = await _browser.NewContextAsync(
            new BrowserNewContextOptions(options ?? new()) { BaseURL = ClientOptions.BaseAddress.ToString() });
        context.SetDefaultTimeout(20_000);
        return await context.NewPageAsync();
    }

    /// <summary>A package of the test's own, so that tests don't meet.</summary>
    public Task PublishAsync(string name, string version, params string[] endpoints) => PublishMovedAsync(name, version, "", endpoints);

    /// <summary>The same with the paths of all endpoints below another one.</summary>
    public async Task PublishMovedAsync(string name, string version, string below, params string[] endpoints)
    {
        var content = new ConnectorContent
        {
            Name = name,
            BaseUrl = "https://api.example",
            Endpoints = [.. endpoints.Select(key => new Endpoint { Key = key, Name = $"Receive {key}", Path = $"{below}/{key}" })],
        };
        await PublishAsync(content, version);
    }

    /// <summary>A release of a package that is called as its definition is.</summary>
    public async Task PublishAsync(ConnectorContent content, string version)
    {
        var definition = Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Create(content)).Definition;
        await using var scope = Services.CreateAsyncScope();
        var release = new NewRelease(
            PackageId.Parse(PackageId.Suggest(content.Name)), ReleaseVersion.Parse(version), definition, $"What is new in {version}.");
        Assert.IsType<PublishResult.Published>(await scope.ServiceProvider
            .GetRequiredService<Publisher>()
            .PublishAsync(release, new Actor(default(MemberId), "Pat", Rights.All), CancellationToken.None));
    }

    public async ValueTask InitializeAsync()
    {
        // As long as for everything else that is waited for: other tests may keep the machine busy.
        Assertions.SetDefaultExpectTimeout(20_000);
        UseKestrel(0);
        StartServer();
        if (Chromium() is not { } path) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments });
    }

    public override async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private static string? Chromium() =>
        new[]
        {
            Environment.GetEnvironmentVariable("CONNECTORS_CHROMIUM"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome"
        }.FirstOrDefault(path => path is not null && File.Exists(path));
}
