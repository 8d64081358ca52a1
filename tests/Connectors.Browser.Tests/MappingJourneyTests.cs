using Connectors.Demo.Sandbox;
using Connectors.Domain.Definitions.Parts;
using Microsoft.Playwright;

namespace Connectors.Browser.Tests;

/// <summary>Orders of the shop become messages of the mailing system, field by field, and a release renames one of the fields.</summary>
public sealed class MappingJourneyTests(LiveApp app) : IClassFixture<LiveApp>
{
    private const string Shop = "Mapped Shop", Mail = "Mapped Mail";

    [Fact]
    public async Task Fields_are_filled_in_with_a_preview_and_the_flow_that_a_renamed_field_breaks_is_named()
    {
        await using var sandbox = await SandboxServer.StartAsync(cancel: TestContext.Current.CancellationToken);
        await app.PublishAsync(ShopContent(), "1.0.0");
        await app.PublishAsync(MailContent("greeting"), "1.0.0");
        var page = await app.OpenAsync();
        await page.SignInAsync();
        await page.ConnectAsync(Shop, sandbox);
        await page.ConnectAsync(Mail, sandbox);

        await EditAsync(page);
        var flow = await AddFlowAsync(page);
        await FillInAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save step" }).Last.ClickAsync();
        await page.RunAsync("done");

        var sent = sandbox.Log.Entries.Where(entry => entry.Method == "POST").Select(entry => entry.Body!).ToList();
        Assert.Equal(23, sent.Count);
        Assert.Equal("""{"greeting":"Dear CUSTOMER 2","message":{"amount":7.5},"source":"shop","to":"Customer 2"}""", sent[0]);

        await app.PublishAsync(MailContent("salutation"), "2.0.0");
        await KeepAsync(page);

        await RepairAsync(page, flow);
        Assert.Contains(
            sandbox.Log.Entries, entry => entry.Body?.Contains("\"salutation\":\"Dear Customer 2\"", StringComparison.Ordinal) == true);
    }

    // A name is chosen, a text is typed, and both are seen in the preview before anything is stored.
    private static async Task FillInAsync(IPage page)
    {
        await page.GetByLabel("Recipient").FocusAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "{{ customer }}" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Recipient")).ToHaveValueAsync("{{ customer }}");
        await page.GetByText("optional fields").ClickAsync();
        await page.GetByLabel("Greeting").FillAsync("Dear {{ customer | upcase }}");
        await page.GetByLabel("message.amount").FillAsync("{{ total }}");
        await Assertions.Expect(page.Locator("#preview pre")).ToContainTextAsync("\"greeting\": \"Dear ADA\"", new() { Timeout = 10_000 });
        await page.GetByLabel("message.amount").FillAsync("{{ customer }}");
        await Assertions.Expect(page.Locator("#preview"))
            .ToContainTextAsync("message.amount: It takes a number such as 12.5, with a point.");
        await page.GetByLabel("message.amount").FillAsync("{{ total }}");
    }

    private static async Task RepairAsync(IPage page, string flow)
    {
        await page.GotoAsync(flow);
        await Assertions.Expect(page.Locator(".shapes")).ToContainTextAsync("The endpoint no longer uses greeting.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Edit Send message" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Recipient")).ToHaveValueAsync("{{ customer }}");
        await page.GetByText("optional field").ClickAsync();
        await page.GetByLabel("Salutation").FillAsync("Dear {{ customer }}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save step" }).Last.ClickAsync();
        await page.RunAsync("done");
    }

    private static async Task EditAsync(IPage page)
    {
        await page.GotoAsync("/connectors");
        await page.Entry(Mail).GetByRole(AriaRole.Link, new() { Name = $"Settings of {Mail}" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Add endpoint" }).ClickAsync();
        await page.Locator("#Form_Key").FillAsync("ours.send");
        await page.GetByLabel("Path", new() { Exact = true }).FillAsync("/messages");
        await page.GetByLabel("Method", new() { Exact = true }).SelectOptionAsync("POST");
        await page.GetByRole(AriaRole.Group, new() { Name = "Fields of the body" })
            .GetByRole(AriaRole.Button, new() { Name = "Edit as text" }).ClickAsync();
        await page.Locator("#Form_Sent").FillAsync("to: text required\nmessage.amount: number");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).Last.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved as revision 2");
    }

    private static async Task<string> AddFlowAsync(IPage page)
    {
        var flow = await page.AddFlowAsync("Orders to messages");
        await page.ChooseStepAsync($"Our {Shop}", "Receive orders");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save step" }).Last.ClickAsync();
        await page.ChooseStepAsync($"Our {Mail}", "Send message");
        return flow;
    }

    private static async Task KeepAsync(IPage page)
    {
        await page.GotoAsync("/connectors");
        await page.Entry(Mail).GetByText("Update available").ClickAsync();
        await Assertions.Expect(page.Locator("dialog[open]"))
            .ToContainTextAsync("Orders to messages will break: sets Greeting, which the release removes");
        await page.UpdateAsync("Keep my changes");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"{Mail} is now 2.0.0");
    }

    private static ConnectorContent ShopContent() => Of("corner-store", Shop, "orders.list", endpoint => endpoint with
    {
        Returns =
        [
            new Field { Key = "id", Type = FieldType.Integer },
            new Field { Key = "customer", Default = "Ada" },
            new Field { Key = "total", Type = FieldType.Number },
        ],
    });

    private static ConnectorContent MailContent(string greeting) => Of("letter-box", Mail, "messages.send", endpoint => endpoint with
    {
        Body = null,
        Variables = [],
        Fields =
        [
            new Field { Key = "to", Label = "Recipient", Required = true },
            new Field { Key = greeting, Label = char.ToUpperInvariant(greeting[0]) + greeting[1..] },
            new Field { Key = "message.amount", Type = FieldType.Number },
            new Field { Key = "source", Constant = "shop" },
        ],
    });

    private static ConnectorContent Of(string package, string name, string key, Func<Endpoint, Endpoint> change)
    {
        var content = Demo.DemoCatalogue.Read().First(release => release.Release.Package.ToString() == package).Release.Definition.Content;
        return content with
        {
            Name = name,
            Authentication = [content.MethodOf("key")!],
            Endpoints = [.. content.Endpoints.Select(endpoint => endpoint.Key == key ? change(endpoint) : endpoint)],
        };
    }
}
