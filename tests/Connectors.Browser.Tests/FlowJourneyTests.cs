using Connectors.Demo.Sandbox;
using Microsoft.Playwright;

namespace Connectors.Browser.Tests;

/// <summary>From a sign-in with consent to a flow that an update breaks, by hand.</summary>
public sealed class FlowJourneyTests(LiveApp app) : IClassFixture<LiveApp>
{
    [Fact]
    public async Task Consent_is_given_a_flow_runs_is_named_before_it_breaks_and_explained_afterwards()
    {
        await using var sandbox = await SandboxServer.StartAsync(cancel: TestContext.Current.CancellationToken);
        var page = await app.OpenAsync();
        await page.SignInAsync();
        await page.Entry("Corner Store").GetByRole(AriaRole.Link, new() { Name = "Settings of Corner Store" }).ClickAsync();
        var connector = page.Url;
        await AddEndpointAsync(page);
        await AddInstanceAsync(page, sandbox);
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("By consent is signed in.");

        var flow = await AddFlowAsync(page);
        await page.RunAsync("done");
        await OverwriteAsync(page);

        await page.GotoAsync(flow);
        await Assertions.Expect(page.Locator(".shapes")).ToContainTextAsync("The connector no longer has the endpoint ours.list.");
        await page.RunAsync("failed");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The connector no longer has the endpoint ours.list.");
        await page.GotoAsync(connector);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("By consent signed in");
        Assert.Single(sandbox.Log.Entries, entry => entry.PathAndQuery == "/oauth/token");
    }

    private static async Task OverwriteAsync(IPage page)
    {
        await page.GotoAsync("/connectors");
        await page.Entry("Corner Store").GetByText("Update available").ClickAsync();
        await Assertions.Expect(page.Locator("dialog .options"))
            .ToContainTextAsync("Ours on will break: uses Receive ours, which exists only in your changes");
        await page.UpdateAsync("Overwrite");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Corner Store is now 2.0.0");
    }

    private static async Task AddEndpointAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Add endpoint" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Receive ours");
        await page.Locator("#Form_Key").FillAsync("ours.list");
        await page.GetByLabel("Path", new() { Exact = true }).FillAsync("/settings");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
    }

    private static async Task AddInstanceAsync(IPage page, SandboxServer sandbox)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Add instance" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "OAuth 2", Exact = true }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("By consent");
        await page.GetByLabel("Address of the sandbox").FillAsync(sandbox.Address.Authority);
        await page.GetByLabel("Client id").FillAsync(sandbox.Options.Credentials.ClientId);
        await page.GetByLabel("Client secret").FillAsync(sandbox.Options.Credentials.ClientSecret);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add instance" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Sign it in to use it");
    }

    private static async Task<string> AddFlowAsync(IPage page)
    {
        var flow = await page.AddFlowAsync("Ours on");
        await page.ChooseStepAsync("By consent", "Receive ours");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save step" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The step is saved.");
        return flow;
    }
}
