using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Connectors.Browser.Tests;

/// <summary>An endpoint is written in rows, with names offered where they may stand.</summary>
public sealed class BuilderTests(LiveApp app) : IClassFixture<LiveApp>
{
    [Fact]
    public async Task Rows_are_added_and_removed_by_keyboard_and_saved_as_they_are_seen()
    {
        var page = await app.OpenAsync();
        await app.PublishAsync("Builder One", "1.0.0", "orders");
        await page.SignInAsync();
        await page.InstallAndEditAsync("Builder One", null);
        await page.GotoAsync(await page.Entry("Builder One").Locator(".cog").GetAttributeAsync("href") + "/endpoint?key=orders");
        var query = page.GetByRole(AriaRole.Group, new() { Name = "Query parameters" });

        await query.GetByRole(AriaRole.Button, new() { Name = "Add row" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("since");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("2026");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("sort");

        await Expect(page.Locator("#Form_Query")).ToHaveValueAsync("since: 2026\nsort: ");
        await query.GetByRole(AriaRole.Button, new() { Name = "Remove row" }).Last.PressAsync("Enter");
        await Expect(query.GetByLabel("Name of Query parameters")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("change");
        await page.GoBackAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("#Form_Query")).ToHaveValueAsync("since: 2026");
    }

    [Fact]
    public async Task Two_braces_offer_the_names_and_Enter_takes_one()
    {
        var page = await OpenAsync();
        var path = page.GetByLabel("Path", new() { Exact = true });

        await path.FillAsync("/orders/");
        await path.PressSequentiallyAsync("{{sta");
        await Expect(page.Locator("#completion li:visible")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");

        await Expect(path).ToHaveValueAsync("/orders/{{status}}");
        await Expect(page.Locator("#completion li:visible")).ToHaveCountAsync(0);
        await Expect(path).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Escape_closes_the_names_and_leaves_the_text()
    {
        var page = await OpenAsync();
        var path = page.GetByLabel("Path", new() { Exact = true });

        await path.FillAsync("");
        await path.PressSequentiallyAsync("/{{");
        await Expect(page.Locator("#completion li:visible").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");

        await Expect(page.Locator("#completion li:visible")).ToHaveCountAsync(0);
        await Expect(path).ToHaveValueAsync("/{{");
    }

    [Fact]
    public async Task What_is_written_as_text_comes_back_as_rows_and_a_line_that_is_no_field_stays_text()
    {
        var page = await OpenAsync();
        var group = page.GetByRole(AriaRole.Group, new() { Name = "Fields of a record" });
        var text = page.Locator("#Form_Returned");

        await group.GetByRole(AriaRole.Button, new() { Name = "Edit as text" }).ClickAsync();
        await text.FillAsync("id: integer\nnothing");
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit as rows" }).ClickAsync();
        await Expect(text).ToBeVisibleAsync();
        await text.FillAsync("id: integer required\nlines[].sku: text");
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit as rows" }).ClickAsync();

        await Expect(group.GetByLabel("Place of Fields of a record")).ToHaveCountAsync(2);
        await group.GetByLabel("Type of Fields of a record").Nth(1).SelectOptionAsync("number");
        await Expect(text).ToHaveValueAsync("id: integer required\nlines[].sku: number");
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await app.OpenAsync();
        await page.SignInAsync();
        var connector = await page.Entry("Corner Store").First.Locator(".cog").GetAttributeAsync("href");
        await page.GotoAsync($"{connector}/endpoint?key=orders.list");
        return page;
    }
}
