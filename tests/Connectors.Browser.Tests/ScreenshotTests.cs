using Connectors.Demo.Sandbox;
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
        var pictures = new Pictures(folder, $"{suffix}-{scheme.ToString().ToLowerInvariant()}");

        await ReadAsync(page, pictures);
        await RunAsync(page, pictures);
        await RehearseAsync(page, pictures);
        await UpdateAsync(page, pictures);
    }

    private static async Task ReadAsync(IPage page, Pictures pictures)
    {
        var connector = await page.Entry("Shop Front").Locator(".cog").GetAttributeAsync("href");
        var instance = await page.Entry("Shop Front").Locator(".entry-uses a").First.GetAttributeAsync("href");
        var flow = await FlowAsync(page);
        foreach (var (name, address) in new[]
        {
            ("flow", flow), ("flows", "/flows"), ("flow-history", flow + "/history"), ("shape", flow + "/shape"),
            ("instance", instance!), ("instance-form", connector + "/instances/new?method=appToken"),
            ("overview", "/"), ("list", "/connectors"), ("settings", connector!), ("marketplace", "/marketplace"),
            ("history", connector + "/history"), ("endpoint", connector + "/endpoint?key=orders.list"),
        })
        {
            await page.GotoAsync(address);
            await pictures.TakeAsync(page, name);
        }
    }

    private static async Task RunAsync(IPage page, Pictures pictures)
    {
        await page.GotoAsync(await FlowAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "Run now" }).ClickAsync();
        await Assertions.Expect(page.Locator("#run .heading .tag")).ToHaveTextAsync("done");
        await pictures.TakeAsync(page, "run");
        await page.GotoAsync(new Uri(page.Url).AbsolutePath + "/requests?shape=1");
        await pictures.TakeAsync(page, "run-requests");
        await page.GotoAsync("/runs");
        await pictures.TakeAsync(page, "runs");
    }

    private static async Task RehearseAsync(IPage page, Pictures pictures)
    {
        await page.GotoAsync("/connectors");
        await page.Entry("Corner Store").GetByText("Update available").ClickAsync();
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Rehearse" });
        await button.ScrollIntoViewIfNeededAsync();
        await pictures.TakeAsync(page, "dialog-rehearse");
        await button.ClickAsync();
        await Assertions.Expect(page.Locator("#rehearsal:not([data-live])")).ToBeVisibleAsync();
        await pictures.TakeAsync(page, "rehearsal");
        await page.GotoAsync("/updates?lane=all");
        await page.Locator("[data-tick-count]").ClickAsync();
        await page.Locator("form.rehearse").ScrollIntoViewIfNeededAsync();
        await pictures.TakeAsync(page, "review");
    }

    private static async Task UpdateAsync(IPage list, Pictures pictures)
    {
        await list.GotoAsync("/connectors");
        await list.Entry("Shop Front").GetByText("Update available").ClickAsync();
        await Assertions.Expect(list.Locator("dialog[open] .update-head")).ToBeVisibleAsync();
        await pictures.TakeAsync(list, "dialog");
        await list.UpdateAsync("Install alongside");
        await Assertions.Expect(list.Locator(".move")).ToBeVisibleAsync();
        await pictures.TakeAsync(list, "move");
        var flow = await list.Context.NewPageAsync();
        await flow.GotoAsync("/flows");
        await flow.GetByRole(AriaRole.Link, new() { Name = "Refunds from Shop Front" }).ClickAsync();
        await Assertions.Expect(flow.Locator(".shapes")).ToBeVisibleAsync();
        await pictures.TakeAsync(flow, "flow-out-of-date");
        await list.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(list.Entry("Shop Front")).ToHaveCountAsync(1);
    }

    private static async Task<string> FlowAsync(IPage page)
    {
        await page.GotoAsync("/flows");
        return (await page.GetByRole(AriaRole.Link, new() { Name = "Paid orders to newsletter" }).GetAttributeAsync("href"))!;
    }

    private sealed record Pictures(string Folder, string Suffix)
    {
        public Task<byte[]> TakeAsync(IPage page, string name) =>
            page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}{Suffix}.png") });
    }
}
