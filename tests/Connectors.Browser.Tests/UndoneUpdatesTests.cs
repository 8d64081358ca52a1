using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Connectors.Browser.Tests;

/// <summary>Updates of the past: undone with later edits kept, or their overwritten edits restored.</summary>
public sealed class UndoneUpdatesTests(LiveApp app) : IClassFixture<LiveApp>
{
    [Theory]
    [InlineData("Late One", true)]
    [InlineData("Late Two", false)]
    public async Task An_update_of_long_ago_is_undone_and_later_edits_are_kept(string name, bool hasScript)
    {
        var page = await OpenAsync(hasScript, 1280);
        await app.PrepareAsync(page, name);
        await page.Entry(name).GetByText("Update available").ClickAsync();
        await page.UpdateAsync("Keep my changes");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"{name} is now 2.0.0.");
        foreach (var key in new[] { "later.one", "later.two" }) await AddEndpointAsync(page, name, key);
        var connector = await page.Entry(name).Locator(".cog").GetAttributeAsync("href");

        await page.GotoAsync(connector + "/history");
        await page.Locator("a[href*='undo=3']").ClickAsync();
        await Expect(page.Locator(".update")).ToContainTextAsync("Changes since");
        await page.Locator("[data-waits]").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"{name} is back at 1.0.0, with 2 changes made since.");
        await page.GotoAsync(connector!);
        foreach (var path in new[] { "/ours", "/later.one", "/later.two" })
            await Expect(page.Locator("#endpoints")).ToContainTextAsync(path);
    }

    [Theory]
    [InlineData("Older One", true, 1280)]
    [InlineData("Older Two", false, 390)]
    public async Task An_update_before_the_last_one_is_undone_with_it_and_later_edits_are_kept(string name, bool hasScript, int width)
    {
        var page = await OpenAsync(hasScript, width);
        await app.PrepareAsync(page, name);
        await page.Entry(name).GetByText("Update available").ClickAsync();
        await page.UpdateAsync("Keep my changes");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"{name} is now 2.0.0.");
        await app.PublishAsync(name, "3.0.0", "orders", "products", "stock");
        await page.GotoAsync("/connectors");
        await page.Entry(name).GetByText("Update available").ClickAsync();
        await page.UpdateAsync("Keep my changes");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"{name} is now 3.0.0.");
        await AddEndpointAsync(page, name, "later.one");
        var connector = await page.Entry(name).Locator(".cog").GetAttributeAsync("href");

        await page.GotoAsync(connector + "/history");
        await page.Locator("a[href*='undo=3']").ClickAsync();
        await Expect(page.Locator(".update")).ToContainTextAsync("A later update is undone too: 3.0.0");
        await page.Locator("[data-waits]").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"{name} is back at 1.0.0");
        await page.GotoAsync(connector!);
        foreach (var path in new[] { "/ours", "/later.one" }) await Expect(page.Locator("#endpoints")).ToContainTextAsync(path);
        await Expect(page.Locator("#endpoints")).Not.ToContainTextAsync("/stock");
    }

    [Theory]
    [InlineData("Restored One", true, 390)]
    [InlineData("Restored Two", false, 1280)]
    public async Task Overwritten_edits_come_back_from_the_history_on_the_new_release(string name, bool hasScript, int width)
    {
        var page = await OpenAsync(hasScript, width);
        await app.PrepareAsync(page, name);
        await page.Entry(name).GetByText("Update available").ClickAsync();
        await page.UpdateAsync("Overwrite");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"{name} is now 2.0.0.");
        var connector = await page.Entry(name).Locator(".cog").GetAttributeAsync("href");

        await page.GotoAsync(connector + "/history");
        await page.GetByRole(AriaRole.Link, new() { Name = "Restore my edits here" }).ClickAsync();
        await Expect(page.Locator(".update")).ToContainTextAsync("The connector stays at 2.0.0");
        await page.GetByRole(AriaRole.Button, new() { Name = "Restore 1 change" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"Restored 1 change of yours on {name} 2.0.0.");
        await page.GotoAsync(connector!);
        await Expect(page.Locator("#endpoints")).ToContainTextAsync("/ours");
    }

    private Task<IPage> OpenAsync(bool hasScript, int width) =>
        app.OpenAsync(new() { JavaScriptEnabled = hasScript, ViewportSize = new() { Width = width, Height = 844 } });

    private static async Task AddEndpointAsync(IPage page, string name, string key)
    {
        await page.GotoAsync("/connectors");
        await page.Entry(name).GetByRole(AriaRole.Link, new() { Name = $"Settings of {name}" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Add endpoint" }).ClickAsync();
        await page.Locator("#Form_Key").FillAsync(key);
        await page.GetByLabel("Path", new() { Exact = true }).FillAsync($"/{key}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("1 change");
        await page.GotoAsync("/connectors");
    }
}
