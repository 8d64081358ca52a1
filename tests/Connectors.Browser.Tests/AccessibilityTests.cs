using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Connectors.Browser.Tests;

/// <summary>No page has a violation that axe-core knows, in light and in dark.</summary>
public sealed class AccessibilityTests(LiveApp app) : IClassFixture<LiveApp>
{
    private static readonly string[] Fixed =
    [
        "/connectors", "/connectors?q=nothing-has-this-name", "/connectors/new", "/connectors/removed",
        "/flows", "/flows?q=nothing-has-this-name", "/flows/new", "/flows/removed", "/runs",
        "/marketplace", "/marketplace/shop-front", "/activity", "/members", "/publishing",
        "/account", "/denied", "/nowhere"
    ];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_page_has_a_violation(ColorScheme scheme)
    {
        var page = await app.OpenAsync(new() { ColorScheme = scheme });
        await page.GotoAsync("/sign-in");
        await AssertAccessibleAsync(page);
        await page.SignInAsync("dana@demo.example");
        var connector = await page.Entry("Shop Front").Locator(".cog").GetAttributeAsync("href");
        string[] ofOne =
            ["", "/update", "/history", "/history/1", "/basics", "/variable", "/method", "/endpoint?key=orders.list", "/remove"];
        var instance = await page.Entry("Shop Front").Locator(".uses a").First.GetAttributeAsync("href");
        var moving = await page.Entry("Parcel Hub").First.Locator(".cog").GetAttributeAsync("href");
        await page.GotoAsync("/flows");
        var flow = await page.GetByRole(AriaRole.Link, new() { Name = "Refunds to campaign team" }).GetAttributeAsync("href");
        string[] used =
        [
            moving!, connector + "/instances/new", connector + "/instances/new?method=appToken",
            instance!, instance + "/edit", instance + "/remove",
            flow!, flow + "/history", flow + "/edit", flow + "/shape", $"{flow}/shape?instance={instance!.Split('/')[^1]}"
        ];
        var run = await RunAsync(page, flow!);
        foreach (var address in Fixed.Concat(ofOne.Select(part => connector + part)).Concat(used).Concat([run, run + "/requests?shape=1"]))
        {
            await page.GotoAsync(address);
            await AssertAccessibleAsync(page);
        }
    }

    // Nothing listens where the demo looks for its third party, so that it fails, which a page has the most to say of.
    private static async Task<string> RunAsync(IPage page, string flow)
    {
        await page.GotoAsync(flow);
        await page.GetByRole(AriaRole.Button, new() { Name = "Run now" }).ClickAsync();
        await Assertions.Expect(page.Locator("#run[data-live]")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        return new Uri(page.Url).AbsolutePath;
    }

    [Fact]
    public async Task The_dialog_has_no_violation_takes_the_focus_and_gives_it_back()
    {
        var page = await app.OpenAsync();
        await page.SignInAsync();

        await page.Entry("Shop Front").GetByText("Update available").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("dialog[open]")).ToBeVisibleAsync();
        await AssertAccessibleAsync(page);
        await page.Keyboard.PressAsync("Escape");

        Assert.True(await page.Entry("Shop Front")
            .GetByText("Update available")
            .EvaluateAsync<bool>("link => link === document.activeElement"));
    }

    private static async Task AssertAccessibleAsync(IPage page)
    {
        var result = await page.RunAxe();

        Assert.Equal("", string.Join("\n", result.Violations.SelectMany(violation =>
            violation.Nodes.Select(node => $"{page.Url}: {violation.Id}: {node.Html}"))));
    }
}
