using Connectors.Demo.Sandbox;
using Microsoft.Playwright;

namespace Connectors.Browser.Tests;

/// <summary>A draft is tested, a run of it fails for two records, and these are sent again alone.</summary>
public sealed class RunAgainJourneyTests(LiveApp app) : IClassFixture<LiveApp>
{
    private const int Orders = 23;

    [Fact]
    public async Task A_draft_is_tested_and_rejected_records_are_found_and_sent_again_alone()
    {
        await using var sandbox = await SandboxServer.StartAsync(cancel: TestContext.Current.CancellationToken);
        var page = await app.OpenAsync();
        await page.SignInAsync();
        await AddInstanceAsync(page, sandbox);
        var flow = await AddFlowAsync(page);

        await TestAsync(page);
        Assert.Equal(0, SentTo(sandbox));

        sandbox.Faults.Order(SandboxFault.Rejected, 2);
        await page.GotoAsync(flow);
        await page.RunAsync("failed");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("2 of 23 records were rejected");
        await AgainAsync(page);

        await Assertions.Expect(page.Locator("#run .heading .tag")).ToHaveTextAsync("done");
        Assert.Equal(Orders + 2, SentTo(sandbox));
        await page.GetByRole(AriaRole.Link, new() { Name = "an earlier run" }).ClickAsync();
        await Assertions.Expect(page.Locator("#run")).ToContainTextAsync("Repeated:");
    }

    private static async Task TestAsync(IPage page)
    {
        await Assertions.Expect(page.Locator(".heading .tag")).ToHaveTextAsync("draft");
        await page.GetByRole(AriaRole.Button, new() { Name = "Test", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#run .heading .tag")).ToHaveTextAsync("done");
        await Assertions.Expect(page.Locator("#run")).ToContainTextAsync("nothing was sent");
    }

    private static async Task AgainAsync(IPage page)
    {
        await page.Locator(".requests summary", new() { HasText = "422" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".requests q").First).ToHaveTextAsync("This record was refused, as ordered.");
        await page.GetByRole(AriaRole.Link, new() { Name = "See the records" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "rejected 2" }).ClickAsync();
        await Assertions.Expect(page.Locator(".requests > li")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Link, new() { Name = "Run", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Send only 2 records again") }).ClickAsync();
    }

    private static int SentTo(SandboxServer sandbox) => sandbox.Log.Entries.Count(entry => entry.Method == "POST");

    private static async Task AddInstanceAsync(IPage page, SandboxServer sandbox)
    {
        await page.Entry("Corner Store").GetByRole(AriaRole.Link, new() { Name = "Settings of Corner Store" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Add instance" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "API key", Exact = true }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Strict shop");
        await page.GetByLabel("Address of the sandbox").FillAsync(sandbox.Address.Authority);
        await page.GetByLabel("API key").FillAsync(sandbox.Options.Credentials.ApiKey);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add instance" }).ClickAsync();
    }

    private static async Task<string> AddFlowAsync(IPage page)
    {
        var flow = await page.AddFlowAsync("Orders on again");
        foreach (var endpoint in new[] { "Receive orders", "Send order" })
        {
            await page.ChooseStepAsync("Strict shop", endpoint);
            await page.GetByRole(AriaRole.Button, new() { Name = "Save step" }).Last.ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The step is saved.");
        }

        return flow;
    }
}
