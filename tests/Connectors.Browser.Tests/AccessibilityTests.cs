using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Connectors.Browser.Tests;

/// <summary>No page has a violation that axe-core knows, in light and in dark.</summary>
public sealed class AccessibilityTests(LiveApp app) : IClassFixture<LiveApp>
{
    [Fact]
    public async Task No_page_has_a_violation()
    {
        var page = await app.OpenAsync();
        await page.GotoAsync("/sign-in");
        await AssertAccessibleAsync(page);
        await page.SignInAsync("dana@demo.example");
        foreach (var address in await DemoPages.AddressesAsync(page))
        {
            await page.GotoAsync(address);
            await AssertAccessibleAsync(page);
        }
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

    // All that differs between light and dark are colours.
    private static readonly AxeRunOptions OnlyColours = new() { RunOnly = RunOnlyOptions.Rules("color-contrast") };

    private static async Task AssertAccessibleAsync(IPage page)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.ShowInAsync(scheme);
            var result = await page.RunAxe(scheme == ColorScheme.Light ? new AxeRunOptions() : OnlyColours);

            Assert.Equal("", string.Join("\n", result.Violations.SelectMany(violation =>
                violation.Nodes.Select(node => $"{page.Url} ({scheme}): {violation.Id}: {node.Html}"))));
        }
    }
}
