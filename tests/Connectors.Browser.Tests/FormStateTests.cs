using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Connectors.Browser.Tests;

/// <summary>Forms say what they still need, that they are being sent, and what would be lost.</summary>
public sealed class FormStateTests(LiveApp app) : IClassFixture<LiveApp>
{
    [Fact]
    public async Task Update_waits_for_a_choice_and_for_what_the_choice_needs()
    {
        var page = await OpenDialogAsync();
        var (update, hint) = (page.Locator("[data-waits]"), page.Locator("[data-hint]"));

        await Expect(page.GetByLabel("Keep my changes")).ToBeCheckedAsync();
        await Expect(update).ToHaveTextAsync("Update and keep 2 changes");
        await Expect(update).ToBeEnabledAsync();
        await page.GetByLabel("Overwrite").CheckAsync();
        await Expect(update).ToHaveTextAsync("Overwrite and lose 2 changes");
        await Expect(update).ToBeDisabledAsync();
        await Expect(hint).ToHaveTextAsync("Confirm that your 2 changes will be lost.");
        await page.GetByLabel("I know that 2 changes will be lost").CheckAsync();
        await Expect(hint).ToHaveTextAsync("Confirm that 1 flow will break.");
        await page.GetByLabel("I know that Refunds from Shop Front will break").CheckAsync();
        await Expect(update).ToBeEnabledAsync();
        await page.GetByLabel("I know that 2 changes will be lost").UncheckAsync();
        await Expect(update).ToBeDisabledAsync();
        await page.GetByLabel("Install alongside").CheckAsync();
        await Expect(update).ToBeEnabledAsync();
        await Expect(hint).ToHaveTextAsync("Each way can be undone later.");
    }

    [Fact]
    public async Task A_refusal_stays_in_the_dialog_beside_its_field_with_the_choice_kept()
    {
        var page = await OpenDialogAsync();
        await page.GetByLabel("Overwrite").CheckAsync();
        await page.Locator("[data-waits]").EvaluateAsync("button => button.disabled = false");

        await page.Locator("[data-waits]").ClickAsync();

        await Expect(page.Locator("dialog[open] #update-fault")).ToContainTextAsync("Confirm that your 2 changes will be lost");
        await Expect(page.GetByLabel("I know that 2 changes will be lost")).ToBeFocusedAsync();
        await Expect(page.GetByLabel("Overwrite")).ToBeCheckedAsync();
        Assert.Equal("/connectors", new Uri(page.Url).AbsolutePath);
    }

    [Fact]
    public async Task Without_script_the_refusal_stands_beside_its_field_with_the_choice_kept()
    {
        var page = await app.OpenAsync(new() { JavaScriptEnabled = false });
        await page.SignInAsync();
        await page.Entry("Shop Front").GetByText("Update available").ClickAsync();
        await page.GetByLabel("Overwrite").CheckAsync();

        await page.Locator("[data-waits]").ClickAsync();

        await Expect(page.Locator("#update-fault")).ToContainTextAsync("Confirm that your 2 changes will be lost");
        await Expect(page.GetByLabel("I know that 2 changes will be lost")).ToHaveAttributeAsync("aria-describedby", "update-fault");
        await Expect(page.GetByLabel("Overwrite")).ToBeCheckedAsync();
    }

    [Theory]
    [InlineData("Sending One", false)]
    [InlineData("Sending Two", true)]
    public async Task A_form_that_is_being_sent_says_so_and_is_sent_once(string name, bool usesDialog)
    {
        var page = await PrepareAsync(name, usesDialog ? "Receive ours" : null);
        var sent = 0;
        page.Request += (_, request) => sent += request.Method == "POST" ? 1 : 0;
        var button = usesDialog ? await ChooseAlongsideAsync(page, name) : page.Entry(name).GetByRole(AriaRole.Button);

        var busy = await button.EvaluateAsync<string?>(
            """
            button => {
              button.click();
              const busy = button.getAttribute("aria-busy");
              button.click();
              button.form.requestSubmit();
              return busy;
            }
            """);

        Assert.Equal("true", busy);
        await Expect(page.Locator("main .message")).ToContainTextAsync(name);
        Assert.Equal(1, sent);
    }

    [Fact]
    public async Task Leaving_a_changed_form_asks_first_and_saving_it_does_not()
    {
        var page = await app.OpenAsync();
        await page.SignInAsync();
        await page.Entry("Warehouse API").Locator(".cog").ClickAsync();
        await page.GotoAsync(new Uri(page.Url).AbsolutePath + "/basics");
        var asked = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Type);
            await dialog.DismissAsync();
        };

        await page.GetByLabel("Summary").FillAsync("What the warehouse says.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Cancel" }).ClickAsync();
        await Expect(page.GetByLabel("Summary")).ToHaveValueAsync("What the warehouse says.");
        Assert.Equal(["beforeunload"], asked);

        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved");
        Assert.Single(asked);
    }

    private async Task<IPage> OpenDialogAsync()
    {
        var page = await app.OpenAsync();
        await page.SignInAsync();
        await page.Entry("Shop Front").GetByText("Update available").ClickAsync();
        await Expect(page.Locator("dialog[open]")).ToBeVisibleAsync();
        return page;
    }

    private static async Task<ILocator> ChooseAlongsideAsync(IPage page, string name)
    {
        await page.Entry(name).GetByText("Update available").ClickAsync();
        await page.GetByLabel("Install alongside").CheckAsync();
        return page.Locator("[data-waits]");
    }

    private async Task<IPage> PrepareAsync(string name, string? endpoint)
    {
        var page = await app.OpenAsync();
        await app.PublishAsync(name, "1.0.0", "orders");
        await page.SignInAsync();
        await page.InstallAndEditAsync(name, endpoint);
        await app.PublishAsync(name, "2.0.0", "orders", "products");
        await page.GotoAsync("/connectors");
        return page;
    }
}
