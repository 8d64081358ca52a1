using Microsoft.Playwright;

namespace Connectors.Browser.Tests;

/// <summary>Pictures of the main pages, light and dark, where CONNECTORS_SCREENSHOTS names a folder.</summary>
public sealed class ScreenshotTests(LiveApp app) : IClassFixture<LiveApp>
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_main_pages_look_like_this(ColorScheme scheme)
    {
        var folder = Environment.GetEnvironmentVariable("CONNECTORS_SCREENSHOTS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "CONNECTORS_SCREENSHOTS names no folder for the pictures.");
        var page = await app.OpenAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = 1360, Height = 860 } });
        await page.GotoAsync("/sign-in");
        await SaveAsync(page, "sign-in");
        await page.SignInAsync("dana@demo.example");
        var connector = await page.Entry("Shop Front").Locator(".cog").GetAttributeAsync("href");
        foreach (var (name, address) in new[] { ("list", "/connectors"), ("settings", connector!), ("marketplace", "/marketplace"), ("history", connector + "/history"), ("package", "/marketplace/shop-front"), ("endpoint", connector + "/endpoint?key=orders.list"), ("update", connector + "/update") })
        {
            await page.GotoAsync(address);
            await SaveAsync(page, name);
        }

        await page.GotoAsync("/connectors");
        await page.Entry("Shop Front").GetByText("Update available").ClickAsync();
        await page.GetByLabel("Overwrite").CheckAsync();
        await SaveAsync(page, "dialog");
        await page.SetViewportSizeAsync(390, 844);
        await page.GotoAsync("/connectors");
        await SaveAsync(page, "phone");

        Task SaveAsync(IPage shown, string name) => shown.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{scheme.ToString().ToLowerInvariant()}.png") });
    }
}
