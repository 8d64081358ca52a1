using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Connectors.Browser.Tests;

/// <summary>What the keyboard does on every page, and on the list.</summary>
public sealed class PaletteTests(LiveApp app) : IClassFixture<LiveApp>
{
    [Fact]
    public async Task Anything_is_found_and_opened_by_keyboard()
    {
        var page = await app.OpenAsync();
        await page.SignInAsync();
        // Once the scripts are there.
        await page.GotoAsync("/connectors");

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("web shop");
        await Expect(page.Locator(".palette-found").GetByText("Web shop")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Web shop" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_first_update_is_two_tabs_away_and_arrow_keys_go_on_to_the_next()
    {
        var page = await app.OpenAsync();
        await page.SignInAsync();
        await page.GotoAsync("/connectors");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#first-update")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");

        var button = page.Locator(".entry-update :is(a, button):focus");
        await Expect(button).ToBeVisibleAsync();
        await Expect(page.Locator("#first-update")).Not.ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_slash_goes_to_the_search_of_the_page_but_not_while_somebody_types()
    {
        var page = await app.OpenAsync();
        await page.SignInAsync();
        await page.GotoAsync("/connectors");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("a/b");

        await Expect(page.Locator("#q")).ToHaveValueAsync("a/b");
    }

    [Fact]
    public async Task The_menu_of_the_list_closes_by_a_click_beside_it_and_by_Escape()
    {
        var page = await app.OpenAsync();
        await page.SignInAsync();
        await page.GotoAsync("/connectors");
        var (menu, button) = (page.Locator("details.sort"), page.Locator("details.sort > summary"));

        await button.ClickAsync();
        await Expect(menu).ToHaveAttributeAsync("open", "");
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).ClickAsync();
        await Expect(menu).Not.ToHaveAttributeAsync("open", "");

        await button.ClickAsync();
        await menu.GetByRole(AriaRole.Link, new() { Name = "Your preferences" }).FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(menu).Not.ToHaveAttributeAsync("open", "");
        await Expect(button).ToBeFocusedAsync();
    }
}
