using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Connectors.Browser.Tests;

/// <summary>A definition is edited as JSON, with what fits suggested.</summary>
public sealed class JsonEditorTests(LiveApp app) : IClassFixture<LiveApp>
{
    [Fact]
    public async Task A_name_and_its_value_are_suggested_and_what_is_written_is_saved()
    {
        var (page, problems) = await OpenAsync("One");

        await page.Keyboard.PressAsync("Control+f");
        await page.Keyboard.TypeAsync("\"method\"");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("\"dir");
        await ChooseAsync(page, "direction");
        await page.Keyboard.PressAsync("Control+Space");
        await page.Keyboard.TypeAsync("s");
        await ChooseAsync(page, "send");

        await Expect(page.Locator("#Form_Text")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("\"direction\": \"send\""));
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("1 change");
        Assert.Empty(problems);
    }

    [Fact]
    public async Task A_fault_of_the_syntax_is_marked_while_typing_and_typing_can_be_undone()
    {
        var (page, problems) = await OpenAsync("Two");
        var before = await page.Locator("#Form_Text").InputValueAsync();

        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.TypeAsync("x");

        await Expect(page.Locator(".cm-lint-marker-error")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator("#Form_Text")).ToHaveValueAsync(before);
        await Expect(page.Locator(".cm-lint-marker-error")).ToHaveCountAsync(0);
        Assert.Empty(problems);
    }

    [Fact]
    public async Task Tab_leaves_the_editor()
    {
        var (page, _) = await OpenAsync("Three");

        await page.Keyboard.PressAsync("Tab");

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save" })).ToBeFocusedAsync();
    }

    private static async Task ChooseAsync(IPage page, string suggestion)
    {
        await Expect(page.Locator(".cm-tooltip-autocomplete [aria-selected]")).ToContainTextAsync(suggestion);
        // A list that opens takes no key for a moment, so that nobody chooses by accident.
        await page.WaitForTimeoutAsync(150);
        await page.Keyboard.PressAsync("Enter");
    }

    private async Task<(IPage Page, List<string> Problems)> OpenAsync(string name)
    {
        var page = await app.OpenAsync();
        var problems = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error") problems.Add(message.Text);
        };
        page.PageError += (_, problem) => problems.Add(problem);
        await app.PublishAsync($"Json {name}", "1.0.0", "orders");
        await page.SignInAsync();
        await page.InstallAndEditAsync($"Json {name}", null);
        var connector = await page.Entry($"Json {name}").Locator(".cog").GetAttributeAsync("href");
        await page.RunAndWaitForResponseAsync(() => page.GotoAsync($"{connector}/json"), answer => answer.Url.Contains("Schema"));
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Definition" }).ClickAsync();
        return (page, problems);
    }
}
