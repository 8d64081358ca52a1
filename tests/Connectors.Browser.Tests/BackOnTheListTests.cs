using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Connectors.Browser.Tests;

/// <summary>After an update one is where one was: the same filter, search, sort and page, with the changed row in view.</summary>
public sealed class BackOnTheListTests(LiveApp app) : IClassFixture<LiveApp>
{
    private static readonly ViewportSize Small = new() { Width = 390, Height = 500 };

    [Theory]
    [InlineData("Zone One", true)]
    [InlineData("Zone Two", false)]
    public async Task One_click_updates_and_undo_come_back_to_the_same_list(string name, bool hasScript)
    {
        var page = await PrepareAsync(name, null, hasScript);
        await page.GotoAsync("/connectors?sort=updates&filter=prebuilt");

        await page.Entry(name).GetByRole(AriaRole.Button, new() { Name = "Update available" }).ClickAsync();
        await AssertBackAsync(page, "?filter=prebuilt&sort=updates", name);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeInViewportAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Entry(name)).ToContainTextAsync("Update available");
        await AssertBackAsync(page, "?filter=prebuilt&sort=updates", name);
    }

    [Theory]
    [InlineData("Zone Three", true)]
    [InlineData("Zone Four", false)]
    public async Task Overwriting_and_undo_come_back_to_the_same_list(string name, bool hasScript)
    {
        var page = await PrepareAsync(name, "Receive ours", hasScript);
        await page.GotoAsync("/connectors?sort=changed");

        await page.Entry(name).GetByText("Update available").ClickAsync();
        await page.UpdateAsync("Overwrite");
        await Expect(page.Entry(name)).ToContainTextAsync("up to date");
        await AssertBackAsync(page, "?sort=changed", name);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeInViewportAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Entry(name)).ToContainTextAsync("1 change");
        await AssertBackAsync(page, "?sort=changed", name);
    }

    [Theory]
    [InlineData("Zone Five", true)]
    [InlineData("Zone Six", false)]
    public async Task Installing_alongside_goes_on_with_the_move_and_undo_shows_the_existing_row(string name, bool hasScript)
    {
        var page = await PrepareAsync(name, "Receive ours", hasScript);
        await page.GotoAsync("/connectors?filter=prebuilt");

        await page.Entry(name).GetByText("Update available").ClickAsync();
        await page.UpdateAsync("Install alongside");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("installed alongside");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Later" })).ToHaveAttributeAsync("href", "/connectors?filter=prebuilt");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeInViewportAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Entry(name)).ToHaveCountAsync(1);
        await AssertBackAsync(page, "?filter=prebuilt", name);
    }

    [Fact]
    public async Task A_row_that_the_filter_no_longer_shows_is_shown_above_the_list()
    {
        var page = await PrepareAsync("Zone Seven", null, hasScript: true);
        await page.GotoAsync("/connectors?q=zone+s&filter=updates");

        await page.Entry("Zone Seven").GetByRole(AriaRole.Button, new() { Name = "Update available" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Just changed" })).ToContainTextAsync("Zone Seven");
        await AssertBackAsync(page, "?q=zone%20s&filter=updates", "Zone Seven");
    }

    private static async Task AssertBackAsync(IPage page, string query, string name, string text = "")
    {
        var row = page.Locator(".entry.is-new");
        await Expect(row).ToContainTextAsync(name);
        await Expect(row).ToContainTextAsync(text);
        await Expect(row.Locator(".entry-name")).ToBeInViewportAsync();
        Assert.Equal(query, new Uri(page.Url).Query);
        Assert.Equal("#" + await row.GetAttributeAsync("id"), new Uri(page.Url).Fragment);
    }

    private async Task<IPage> PrepareAsync(string name, string? endpoint, bool hasScript)
    {
        var page = await app.OpenAsync(new() { ViewportSize = Small, JavaScriptEnabled = hasScript });
        await app.PublishAsync(name, "1.0.0", "orders");
        await page.SignInAsync();
        await page.InstallAndEditAsync(name, endpoint);
        await app.PublishAsync(name, "2.0.0", "orders", "products");
        return page;
    }
}
