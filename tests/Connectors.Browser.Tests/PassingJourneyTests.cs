using Connectors.Demo.Sandbox;
using Connectors.Domain.Definitions.Parts;
using Microsoft.Playwright;

namespace Connectors.Browser.Tests;

/// <summary>Orders of the shop: only paid ones are looked up and sent on, each with the address of its customer.</summary>
public sealed class PassingJourneyTests(LiveApp app) : IClassFixture<LiveApp>
{
    private const string Shop = "Filtered Shop";

    [Fact]
    public async Task Records_are_filtered_looked_up_and_sent_with_what_was_found()
    {
        await using var sandbox = await SandboxServer.StartAsync(cancel: TestContext.Current.CancellationToken);
        await app.PublishAsync(Content(), "1.0.0");
        var page = await app.OpenAsync();
        await page.SignInAsync();
        await page.ConnectAsync(Shop, sandbox);
        await page.AddFlowAsync("Paid orders");
        await page.ChooseStepAsync($"Our {Shop}", "Receive orders");
        await SaveAsync(page);

        await page.ChooseStepAsync($"Our {Shop}", "Get customer");
        await FilterAsync(page);
        await LookUpAsync(page);
        await Assertions.Expect(page.Locator(".shapes")).ToContainTextAsync("Only records where status is paid.");
        await page.ChooseStepAsync($"Our {Shop}", "Send order");
        await page.GetByLabel("Buyer").FocusAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "{{ found.email }}" }).ClickAsync();
        await Assertions.Expect(page.Locator("#preview pre")).ToContainTextAsync("ada@example.com", new() { Timeout = 10_000 });
        await SaveAsync(page);
        await page.RunAsync("done");

        await Assertions.Expect(page.Locator(".left-out"))
            .ToContainTextAsync("of 23 records, 15 were left out by its conditions and 4 were dropped without a match");
        var sent = sandbox.Log.Entries.Where(entry => entry.Method == "POST").Select(entry => entry.Body!);
        Assert.Equal(
            [1, 4, 7, 10], sent.Select(body => int.Parse(body.Split("customer")[1].Split('@')[0], provider: null)));
    }

    // A row is added and removed, and the sample record says whether it passes while the condition is written.
    private static async Task FilterAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Add condition" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add condition" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove condition 2" }).ClickAsync();
        var condition = page.GetByRole(AriaRole.Group, new() { Name = "Condition 1" });
        await condition.GetByLabel("Value").FillAsync("status");
        await condition.GetByLabel("Comparison").SelectOptionAsync(new SelectOptionValue { Label = "is" });
        await condition.GetByLabel("Text").FillAsync("paid");
        await Assertions.Expect(page.Locator("#passes")).ToHaveTextAsync(
            "The sample record is left out, since this does not hold: status is paid.", new() { Timeout = 10_000 });
        await page.GetByText("Sample record", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Sample record, as JSON").FillAsync("""{ "id": 4, "status": "Paid" }""");
        await Assertions.Expect(page.Locator("#passes")).ToHaveTextAsync("The sample record passes.", new() { Timeout = 10_000 });
    }

    private static async Task LookUpAsync(IPage page)
    {
        await page.GetByLabel("Number of the customer").FillAsync("{{ id }}");
        await page.GetByLabel("Keep the record").CheckAsync();
        await page.GetByLabel("Name of what is found").FillAsync("found");
        await page.GetByLabel("If nothing is found").SelectOptionAsync(new SelectOptionValue { Label = "drop the record" });
        await SaveAsync(page);
    }

    private static Task SaveAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Save step" }).Last.ClickAsync();

    private static ConnectorContent Content()
    {
        var content = Demo.DemoCatalogue.Read()
            .First(release => release.Release.Package.ToString() == "corner-store").Release.Definition.Content;
        return content with
        {
            Name = Shop,
            Authentication = [content.MethodOf("key")!],
            Endpoints = [OrdersOf(content), Customer, SendingOf(content)],
        };
    }

    private static Endpoint Customer { get; } = new()
    {
        Key = "customers.get",
        Name = "Get customer",
        Method = "GET",
        Path = "/customers/{{id}}",
        Variables = [new Variable { Key = "id", Label = "Number of the customer", Required = true }],
        Returns = [new Field { Key = "name" }, new Field { Key = "email", Format = "email" }],
    };

    private static Endpoint OrdersOf(ConnectorContent content) =>
        content.Endpoints.First(endpoint => endpoint.Key == "orders.list") with
        {
            Returns = [new Field { Key = "id", Type = FieldType.Integer }, new Field { Key = "status", Allowed = ["open", "paid"] }],
        };

    private static Endpoint SendingOf(ConnectorContent content) =>
        content.Endpoints.First(endpoint => endpoint.Key == "orders.create") with
        {
            Body = null,
            Fields = [new Field { Key = "buyer", Label = "Buyer", Required = true }],
        };
}
