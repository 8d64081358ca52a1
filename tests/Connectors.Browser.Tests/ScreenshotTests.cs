using Connectors.Sandbox;
using Microsoft.Playwright;

namespace Connectors.Browser.Tests;

/// <summary>Pictures of the main pages, light and dark, wide and on a phone, where CONNECTORS_SCREENSHOTS names a folder.</summary>
public sealed class ScreenshotTests(LiveApp app) : IClassFixture<LiveApp>
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280, "")]
    [InlineData(ColorScheme.Dark, 1280, "")]
    [InlineData(ColorScheme.Light, 390, "-phone")]
    [InlineData(ColorScheme.Dark, 390, "-phone")]
    public async Task The_main_pages_look_like_this(ColorScheme scheme, int width, string suffix)
    {
        var folder = Environment.GetEnvironmentVariable("CONNECTORS_SCREENSHOTS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "CONNECTORS_SCREENSHOTS names no folder for the pictures.");
        // The demo's instances look for it at its usual port.
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Port = 5081 }, TestContext.Current.CancellationToken);
        var page = await app.OpenAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 850 } });
        await page.SignInAsync("dana@demo.example");
        var connector = await page.Entry("Shop Front").Locator(".cog").GetAttributeAsync("href");
        var instance = await page.Entry("Shop Front").Locator(".uses a").First.GetAttributeAsync("href");
        await page.GotoAsync("/flows");
        var flow = await page.GetByRole(AriaRole.Link, new() { Name = "Paid orders to newsletter" }).GetAttributeAsync("href");
        foreach (var (name, address) in new[]
        {
            ("flow", flow!), ("flows", "/flows"), ("shape", flow + "/shape"),
            ("instance", instance!), ("instance-form", connector + "/instances/new?method=appToken"),
            ("list", "/connectors"), ("settings", connector!), ("marketplace", "/marketplace"),
            ("history", connector + "/history"), ("endpoint", connector + "/endpoint?key=orders.list")
        })
        {
            await page.GotoAsync(address);
            await SaveAsync(name);
        }

        await page.GotoAsync(flow!);
        await page.GetByRole(AriaRole.Button, new() { Name = "Run now" }).ClickAsync();
        await Assertions.Expect(page.Locator("#run .heading .tag")).ToHaveTextAsync("done");
        await SaveAsync("run");
        await page.GotoAsync("/connectors");
        await page.Entry("Shop Front").GetByText("Update available").ClickAsync();
        await page.GetByLabel("Overwrite").CheckAsync();
        await SaveAsync("dialog");
        await page.GetByLabel("Install alongside").CheckAsync();
        await page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Update", Exact = true }).ClickAsync();
        await SaveAsync("move");
        var list = page;
        page = await page.Context.NewPageAsync();
        await page.GotoAsync((await list
            .GetByRole(AriaRole.Link, new() { Name = "Refunds from Shop Front" })
            .First.GetAttributeAsync("href"))!);
        await SaveAsync("flow-out-of-date");
        await list.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(list.Entry("Shop Front")).ToHaveCountAsync(1);

        Task SaveAsync(string name) =>
            page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}{suffix}-{scheme.ToString().ToLowerInvariant()}.png") });
    }
}
