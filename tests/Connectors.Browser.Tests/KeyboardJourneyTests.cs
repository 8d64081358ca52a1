using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Connectors.Browser.Tests;

/// <summary>The five steps that it is all about, and a decision, without a pointer: every control is reached with Tab.</summary>
public sealed class KeyboardJourneyTests(LiveApp app) : IClassFixture<LiveApp>
{
    // More stops than this before a control would send anybody to the mouse.
    private const int MostStops = 60;

    [Fact]
    public async Task Install_edit_newer_release_overwrite_and_undo_by_keyboard()
    {
        const string Name = "Keyboard One";
        var page = await app.OpenAsync();
        await app.PublishAsync(Name, "1.0.0", "orders");
        await SignInAsync(page);

        await InstallAndEditAsync(page, Name);
        await app.PublishAsync(Name, "2.0.0", "orders", "products");
        await page.GotoAsync("/connectors?q=Keyboard");
        await PressAsync(page, page.Entry(Name).GetByText("Update available · 2.0.0"));
        await Expect(page.Locator("dialog[open]")).ToBeVisibleAsync();
        await ChooseAsync(page, "Overwrite");
        await PressAsync(page, page.GetByLabel("I know that 1 change will be lost"), "Space");
        await PressAsync(page, page.Locator("[data-waits]"));

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"{Name} is now 2.0.0.");
        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Undo" }));
        await Expect(page.Entry(Name)).ToContainTextAsync("1 change");
    }

    [Fact]
    public async Task A_question_is_answered_and_the_update_made_by_keyboard()
    {
        const string Name = "Keyboard Two";
        var page = await app.OpenAsync();
        await app.PrepareQuestionsAsync(page, Name);

        await page.GotoAsync("/connectors?q=Keyboard");
        await PressAsync(page, page.Entry(Name).GetByText("Update available · 2.0.0"));
        await Expect(page.Locator("dialog[open]")).ToBeVisibleAsync();
        await ChooseAsync(page, "Keep my changes");
        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Answer 3 questions" }));
        await Expect(page.GetByText("0 answered")).ToBeVisibleAsync();
        foreach (var question in await page.Locator("[data-question]").AllAsync())
            await PressAsync(page, question.GetByLabel("Keep mine"), "Space");
        await Expect(page.GetByText("3 answered")).ToBeVisibleAsync();
        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Update") }));

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"{Name} is now 2.0.0.");
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/sign-in");
        await TypeAsync(page, page.GetByLabel("Email"), "sam@demo.example");
        await TypeAsync(page, page.GetByLabel("Password"), Demo.DemoAccounts.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Manage connectors" })).ToBeVisibleAsync();
    }

    private static async Task InstallAndEditAsync(IPage page, string name)
    {
        await page.GotoAsync("/marketplace");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(name);
        await page.Keyboard.PressAsync("Enter");
        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = $"Install {name}" }));
        await PressAsync(page, page.Entry(name).GetByRole(AriaRole.Link, new() { Name = $"Settings of {name}" }));
        await PressAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Add endpoint" }));
        await TypeAsync(page, page.GetByLabel("Name", new() { Exact = true }), "Receive ours");
        await TypeAsync(page, page.Locator("#Form_Key"), "ours.list");
        await TypeAsync(page, page.GetByLabel("Path", new() { Exact = true }), "/ours");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("1 change");
    }

    private static async Task ChooseAsync(IPage page, string way)
    {
        // The choices are one stop: the arrow keys go through them.
        await TabToAsync(page, page.Locator("dialog[open] input[type=radio]:focus, dialog[open] input[type=radio]").First);
        for (var at = 0; at < 5 && !await page.GetByLabel(way, new() { Exact = true }).IsCheckedAsync(); at++)
            await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.GetByLabel(way, new() { Exact = true })).ToBeCheckedAsync();
    }

    private static async Task TypeAsync(IPage page, ILocator field, string text)
    {
        await TabToAsync(page, field);
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task PressAsync(IPage page, ILocator control, string key = "Enter")
    {
        await TabToAsync(page, control);
        await page.Keyboard.PressAsync(key);
    }

    private static async Task TabToAsync(IPage page, ILocator control)
    {
        await Expect(control).ToBeVisibleAsync();
        for (var stops = 0; stops <= MostStops; stops++)
        {
            if (await control.EvaluateAsync<bool>("one => one === document.activeElement")) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{control} is more than {MostStops} tab stops away on {page.Url}.");
    }
}
