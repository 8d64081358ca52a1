using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Connectors.Browser.Tests;

/// <summary>No page has a violation that axe-core knows, in light and in dark.</summary>
public sealed class AccessibilityTests(LiveApp app) : IClassFixture<LiveApp>
{
    [Fact]
    public async Task The_check_finds_a_picture_without_words_and_grey_on_grey()
    {
        var page = await app.OpenAsync();
        await page.SetContentAsync("<html lang='en'><img src='x.png'><p style='color:#999;background:#aaa'>Hardly seen</p></html>");
        await page.EvaluateAsync(Axe);

        var found = await page.EvaluateAsync<string[]>(Run, Everything);

        Assert.Contains(found, fault => fault.StartsWith("image-alt: ", StringComparison.Ordinal));
        var colours = await page.EvaluateAsync<string[]>(Run, OnlyColours);
        Assert.Contains(colours, fault => fault.Contains("Hardly seen", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task No_page_has_a_violation(int width)
    {
        var page = await app.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 844 } });
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

    [Fact]
    public async Task Questions_have_no_violation_in_any_view_nor_has_the_form_of_an_endpoint()
    {
        var page = await app.OpenAsync();
        await app.PrepareQuestionsAsync(page, "Readable");
        await app.PublishMovedAsync("Readable", "3.0.0", "/v2", "customers", "orders");
        var connector = await page.Entry("Readable").Locator(".cog").GetAttributeAsync("href");

        foreach (var view in new[] { "", "?view=sides", "?view=json" })
        {
            await page.GotoAsync($"{connector}/update/decide{view}");
            await AssertAccessibleAsync(page);
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Edit the endpoint" }).ClickAsync();
        await Assertions.Expect(page.Locator("#Form_Path")).ToHaveValueAsync("/mine/products");
        await AssertAccessibleAsync(page);
    }

    [Fact]
    public async Task Requests_and_changes_have_no_violation_when_they_are_opened()
    {
        var page = await app.OpenAsync();
        await page.SignInAsync();
        var connector = await page.Entry("Corner Store").Locator(".cog").GetAttributeAsync("href");
        foreach (var address in new[] { connector!, $"{connector}/update" })
        {
            await page.GotoAsync(address);
            await page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(fold => { fold.open = true; })");
            await Assertions.Expect(page.Locator(".step-requests ins").First).ToBeVisibleAsync();
            await AssertAccessibleAsync(page);
        }
    }

    // In the page itself, which has no frames: only what is wrong leaves the browser.
    private const string Run =
        """
        async options => (await axe.run(document, options)).violations
          .flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.html}`))
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // What passes is not listed: finding a selector for each element takes most of the time.
    private static readonly object Everything = new { resultTypes = new[] { "violations" } };

    // All that differs between light and dark are colours.
    private static readonly object OnlyColours = new
    {
        runOnly = new { type = "rule", values = new[] { "color-contrast" } },
        resultTypes = new[] { "violations" },
    };

    private static readonly ColorScheme[] Both = [ColorScheme.Light, ColorScheme.Dark];

    private static async Task AssertAccessibleAsync(IPage page)
    {
        await page.EvaluateAsync(Axe);
        foreach (var scheme in Both)
        {
            await page.ShowInAsync(scheme);
            var found = await page.EvaluateAsync<string[]>(Run, scheme == ColorScheme.Light ? Everything : OnlyColours);

            Assert.True(found.Length == 0, $"{page.Url} ({scheme}):\n{string.Join('\n', found)}");
        }
    }
}
