using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Connectors.Browser.Tests;

/// <summary>An update is tried before it is made.</summary>
public sealed class RehearsalJourneyTests(LiveApp app) : IClassFixture<LiveApp>
{
    // Where nothing listens at the address of the demo's third party, the report says so of both versions.
    [Fact]
    public async Task The_dialog_rehearses_the_way_that_is_chosen_and_the_page_follows_it_to_its_end()
    {
        var page = await app.OpenAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await page.SignInAsync();

        await page.Entry("Shop Front").GetByText("Update available").ClickAsync();
        await Expect(page.Locator("dialog .rehearse")).ToHaveCountAsync(2);
        await page.ChooseAsync("Overwrite");
        await Expect(page.Locator("dialog .rehearse:visible")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await page.Entry("Corner Store").GetByText("Update available").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Rehearse" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/updates/rehearsals/."));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Rehearsal of Corner Store" })).ToBeVisibleAsync();
        await Expect(page.Locator("#rehearsal:not([data-live])")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(page.Locator(".rehearsed h3 .tag")).ToHaveTextAsync(new Regex("fails on both|fields are gone"));
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }
}
