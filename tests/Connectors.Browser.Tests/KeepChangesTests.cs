using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Connectors.Browser.Tests;

/// <summary>The third way: the release is taken and edits stay, with questions only where both sides changed the same.</summary>
public sealed class KeepChangesTests(LiveApp app) : IClassFixture<LiveApp>
{
    [Theory]
    [InlineData("Keep One", true, 1280)]
    [InlineData("Keep Two", false, 1280)]
    [InlineData("Keep Three", true, 390)]
    public async Task Edits_that_nothing_contradicts_are_kept_in_two_clicks_and_come_back_in_one(string name, bool hasScript, int width)
    {
        var page = await OpenAsync(hasScript, width);
        await app.PrepareAsync(page, name);

        await page.Entry(name).GetByText("Update available").ClickAsync();
        await page.Locator("[data-waits]").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"{name} is now 2.0.0. 1 change kept.");
        await Expect(page.Entry(name)).ToContainTextAsync("2.0.0");
        await Expect(page.Entry(name)).ToContainTextAsync("1 change");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"{name} is back at 1.0.0.");
        await Expect(page.Entry(name)).ToContainTextAsync("Update available");
    }

    // Keys work once the page has loaded its scripts.
    [Fact]
    public async Task Three_questions_are_answered_by_keyboard_left_in_the_middle_and_taken_up_again()
    {
        var page = await OpenAsync(hasScript: true, 1280);
        await app.PrepareQuestionsAsync(page, "Asks One");
        await page.Entry("Asks One").GetByText("Update available").ClickAsync();
        await page.GetByLabel("Keep my changes").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Answer 3 questions" }).ClickAsync();

        await Expect(page.GetByText("0 answered")).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("1");
        await Expect(page.GetByText("1 answered")).ToBeVisibleAsync();
        await page.GotoAsync("/connectors");
        await page.Entry("Asks One").GetByText("Update available").ClickAsync();
        await page.GetByLabel("Keep my changes").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Answer 2 questions" }).ClickAsync();
        await Expect(page.GetByText("1 answered")).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("2");
        await Expect(page.GetByText("2 answered")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("1");
        await Expect(page.GetByText("3 answered")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Asks One is now 2.0.0. 2 changes kept. 1 change replaced.");
    }

    [Fact]
    public async Task Without_script_questions_are_answered_by_a_button_with_a_value_of_ones_own()
    {
        var page = await OpenAsync(hasScript: false, 390);
        await app.PrepareQuestionsAsync(page, "Asks Two");
        await page.Entry("Asks Two").GetByText("Update available").ClickAsync();
        await page.GetByLabel("Keep my changes").CheckAsync();
        await page.Locator("[data-waits]").ClickAsync();

        var questions = page.Locator("[data-question]");
        await questions.Nth(0).GetByLabel("Keep mine").CheckAsync();
        await questions.Nth(1).GetByLabel("Take the release’s").CheckAsync();
        await questions.Nth(2).GetByLabel("Something else").CheckAsync();
        await questions.Nth(2).GetByLabel("Your value").FillAsync("/third");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save answers" }).ClickAsync();
        await Expect(page.GetByText("3 answered")).ToBeVisibleAsync();
        await page.Locator("[data-waits]").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Asks Two is now 2.0.0.");
    }

    private Task<IPage> OpenAsync(bool hasScript, int width) =>
        app.OpenAsync(new() { JavaScriptEnabled = hasScript, ViewportSize = new() { Width = width, Height = 844 } });
}
