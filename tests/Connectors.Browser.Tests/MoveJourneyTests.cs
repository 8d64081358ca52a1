using System.Globalization;
using Connectors.Demo.Sandbox;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Connectors.Browser.Tests;

/// <summary>A modified connector with an instance signed in by consent and three flows moves to a new version, and comes back.</summary>
public sealed class MoveJourneyTests(LiveApp app) : IClassFixture<LiveApp>
{
    private static readonly string[] Endpoints = ["ours.list", "stock.list", "orders.list"];

    [Fact]
    public async Task Four_clicks_move_everything_without_signing_in_again_and_one_brings_it_back()
    {
        await using var sandbox = await SandboxServer.StartAsync(cancel: TestContext.Current.CancellationToken);
        var page = await app.OpenAsync();
        await page.SignInAsync();
        var flows = await PrepareAsync(page, sandbox);
        var before = await RequestsAsync(page, sandbox, flows);

        await page.GotoAsync("/connectors");
        await page.Entry("Corner Store").GetByText("Update available").ClickAsync();
        await page.GetByLabel("Install alongside", new() { Exact = true }).CheckAsync();
        await page.Locator("dialog [data-waits]").ClickAsync();
        await Expect(page.Locator(".move .ledger")).ToContainTextAsync("2 kept");
        await Expect(Instance(page)).ToContainTextAsync("Stays signed in; every flow on it goes along.");
        var planned = await page.Locator(".move-flows").TextContentAsync();
        await page.Locator(".move [data-waits]").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("moved to Corner Store 2.0.0. The old version is removed");
        foreach (var number in Enumerable.Range(1, 3)) Assert.Contains($"Ours {number}", planned, StringComparison.Ordinal);
        var undo = await page.Locator(".message form").GetAttributeAsync("action");
        Assert.Equal(before.Select(Moved), await RequestsAsync(page, sandbox, flows));

        await page.GotoAsync("/connectors");
        await PostAsync(page, undo!);
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("went back to Corner Store 1.0.0");
        Assert.Equal(before, await RequestsAsync(page, sandbox, flows));
        Assert.Single(sandbox.Log.Entries, entry => entry.PathAndQuery == "/oauth/token");
    }

    // Its second release has the same endpoints below another path.
    private static string Moved(string request) => request.Replace("/shop/v1/", "/shop/v2/", StringComparison.Ordinal);

    private static ILocator Instance(IPage page) => page.Locator(".move-lines > li").Filter(new() { HasText = "By consent" });

    // The button of the message, which is shown once, pressed after the flows ran.
    private static async Task PostAsync(IPage page, string action) => await page.EvaluateAsync(
        """
        action => {
          const form = document.createElement("form");
          const token = document.querySelector("input[name=__RequestVerificationToken]").cloneNode();
          Object.assign(form, { method: "post", action });
          form.append(token);
          document.body.append(form);
          form.submit();
        }
        """,
        action);

    private static async Task<IReadOnlyList<string>> PrepareAsync(IPage page, SandboxServer sandbox)
    {
        // The second release takes away what this one uses, and would ask for a consent.
        await page.GotoAsync("/flows");
        await page.GetByRole(AriaRole.Link, new() { Name = "Refunds to campaign team" }).ClickAsync();
        await page.GotoAsync(page.Url + "/edit");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove flow" }).ClickAsync();
        await page.GotoAsync("/connectors");
        await page.Entry("Corner Store").GetByRole(AriaRole.Link, new() { Name = "Settings of Corner Store" }).ClickAsync();
        var connector = page.Url;
        foreach (var (key, path) in new[] { ("ours.list", "/settings"), ("ours.again", "/settings") })
        {
            await page.GotoAsync(connector + "/endpoint");
            await page.Locator("#Form_Key").FillAsync(key);
            await page.GetByLabel("Path", new() { Exact = true }).FillAsync(path);
            await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("change");
        }

        var instance = await AddInstanceAsync(page, connector, sandbox);
        var flows = new List<string>();
        foreach (var endpoint in Endpoints) flows.Add(await AddFlowAsync(page, flows.Count + 1, instance, endpoint));
        return flows;
    }

    private static async Task<string> AddInstanceAsync(IPage page, string connector, SandboxServer sandbox)
    {
        await page.GotoAsync(connector + "/instances/new?method=oauth");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("By consent");
        await page.GetByLabel("Address of the sandbox").FillAsync(sandbox.Address.Authority);
        await page.GetByLabel("Client id").FillAsync(sandbox.Options.Credentials.ClientId);
        await page.GetByLabel("Client secret").FillAsync(sandbox.Options.Credentials.ClientSecret);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add instance" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("By consent is signed in.");
        return new Uri(page.Url).AbsolutePath.Split('/')[^1];
    }

    private static async Task<string> AddFlowAsync(IPage page, int number, string instance, string endpoint)
    {
        var flow = await page.AddFlowAsync(string.Create(CultureInfo.InvariantCulture, $"Ours {number}"));
        await page.GotoAsync($"{flow}/shape?instance={instance}&endpoint={endpoint}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save step" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The step is saved.");
        return flow;
    }

    // What the flows send, one after the other; each has to succeed.
    private static async Task<IReadOnlyList<string>> RequestsAsync(IPage page, SandboxServer sandbox, IReadOnlyList<string> flows)
    {
        var seen = sandbox.Log.Entries.Count;
        foreach (var flow in flows)
        {
            await page.GotoAsync(flow);
            await page.RunAsync("done");
        }

        return [.. sandbox.Log.Entries.Skip(seen).Select(entry => $"{entry.Method} {entry.PathAndQuery}")];
    }
}
