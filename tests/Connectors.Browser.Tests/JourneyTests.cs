using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Connectors.Browser.Tests;

/// <summary>The five steps that it is all about, by hand in a real browser.</summary>
public sealed class JourneyTests(LiveApp app) : IClassFixture<LiveApp>
{
    [Fact]
    public async Task Install_edit_newer_release_overwrite() =>
        await OverwriteAsync(await app.OpenAsync(), "Journey One", usesDialog: true);

    [Fact]
    public async Task The_whole_journey_works_without_JavaScript() =>
        await OverwriteAsync(await app.OpenAsync(new() { JavaScriptEnabled = false }), "Journey Two", usesDialog: false);

    [Fact]
    public async Task The_whole_journey_works_on_a_small_phone() =>
        await OverwriteAsync(
            await app.OpenAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } }), "Journey Three", usesDialog: true);

    [Fact]
    public async Task Installing_alongside_gives_two_entries_that_are_told_apart()
    {
        var page = await app.OpenAsync();
        await PrepareAsync(page, "Journey Four", "Receive ours");

        await page.Entry("Journey Four").GetByText("Update available · 2.0.0").ClickAsync();
        await page.UpdateAsync("Install alongside");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Move Journey Four" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Later" }).ClickAsync();

        await Expect(page.Entry("Journey Four")).ToHaveCountAsync(2);
        await Expect(page.Entry("Journey Four").Nth(0)).ToContainTextAsync("2.0.0 is alongside");
        await Expect(page.Entry("Journey Four").Nth(0)).ToContainTextAsync("Modified");
        await Expect(page.Entry("Journey Four").Nth(1)).ToContainTextAsync("installed alongside v1.0.0");
    }

    [Fact]
    public async Task An_unmodified_connector_is_updated_in_one_click()
    {
        var page = await app.OpenAsync();
        await PrepareAsync(page, "Journey Five", null);

        await page.Entry("Journey Five").GetByRole(AriaRole.Button, new() { Name = "Update available · 2.0.0" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Journey Five is now 2.0.0.");
        await Expect(page.Entry("Journey Five")).ToContainTextAsync("up to date");
    }

    [Theory]
    [InlineData("Ledgerly")]
    [InlineData("Warehouse API")]
    public async Task What_is_up_to_date_or_custom_has_no_button(string name)
    {
        var page = await app.OpenAsync();
        await page.SignInAsync();

        await Expect(page.Entry(name)).ToBeVisibleAsync();
        await Expect(page.Entry(name).Locator(".btn-update")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Of_two_people_at_once_one_updates_and_the_other_is_told()
    {
        var (sam, dana) = (await app.OpenAsync(), await app.OpenAsync());
        await PrepareAsync(sam, "Journey Six", "Receive ours");
        await dana.SignInAsync("dana@demo.example");
        foreach (var page in new[] { sam, dana })
        {
            await page.Entry("Journey Six").GetByText("Update available · 2.0.0").ClickAsync();
            await page.ChooseAsync("Overwrite");
        }

        await Task.WhenAll(new[] { sam, dana }.Select(page =>
            page.Locator("[data-waits]").ClickAsync()));

        // One is on the list; the other's dialog says what happened, and what can be chosen now.
        var said = await Task.WhenAll(new[] { sam, dana }.Select(async page =>
        {
            await Expect(page.Locator("main .message, dialog [role=alert]")).ToHaveCountAsync(1);
            return await page.Locator("main .message, dialog [role=alert]").InnerTextAsync();
        }));
        Assert.Single(said, text => text.Contains("Journey Six is now 2.0.0.", StringComparison.Ordinal));
        Assert.Single(said, text => text.Contains("changed the connector while you were looking", StringComparison.Ordinal)
            || text.Contains("Journey Six is up to date", StringComparison.Ordinal));
    }

    private async Task OverwriteAsync(IPage page, string name, bool usesDialog)
    {
        await PrepareAsync(page, name, "Receive ours");
        await Expect(page.Entry(name)).ToContainTextAsync("1 change by Sam Ito");

        await page.Entry(name).GetByText("Update available · 2.0.0").ClickAsync();
        await Expect(page.Locator("dialog[open]")).ToHaveCountAsync(usesDialog ? 1 : 0);
        await Expect(page.GetByText("You have 1 change on this connector.")).ToBeVisibleAsync();
        await page.UpdateAsync("Overwrite");

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"{name} is now 2.0.0.");
        await Expect(page.Entry(name)).ToContainTextAsync("up to date");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Entry(name)).ToContainTextAsync("1 change");
    }

    private async Task PrepareAsync(IPage page, string name, string? endpoint)
    {
        await app.PublishAsync(name, "1.0.0", "orders");
        await page.SignInAsync();
        await page.InstallAndEditAsync(name, endpoint);
        await app.PublishAsync(name, "2.0.0", "orders", "products");
        await page.GotoAsync("/connectors");
    }
}
